"""Places in core's templates that modules fill, and the notice above previews."""

from django import template
from django.template import Context
from django.utils.safestring import SafeString, mark_safe

from ..places import SlotPlace
from ..preview import PreviewNotice, preview_notice
from ..slots import fill

register = template.Library()


@register.simple_tag(takes_context=True)
def module_slot(context: Context, place: str) -> SafeString:
    """What the modules shown put at ``place``, one of ``SlotPlace``."""
    request = context.get("request")
    if request is None:
        return mark_safe("")
    return fill(SlotPlace(place), request, context.flatten())


@register.simple_tag(takes_context=True)
def module_preview(context: Context) -> PreviewNotice | None:
    """What to tell staff who see a page of a module that is being prepared."""
    request = context.get("request")
    return preview_notice(request) if request is not None else None
