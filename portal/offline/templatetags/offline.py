"""Values of Python in a script."""

import json

from django import template
from django.utils.safestring import SafeString, mark_safe

register = template.Library()


@register.filter
def as_script(value: object) -> SafeString:
    """``{{ value|as_script }}``, in a file of its own, never within a page."""
    return mark_safe(json.dumps(value))
