"""Says in templates where readers tell whether it helped."""

from django import template
from django.template import Context

from portal.contacts.models import SourcedRecord
from portal.reports.links import address_about, what_is_shown

register = template.Library()


@register.simple_tag(takes_context=True)
def helpful_url(context: Context, record: SourcedRecord | str = "") -> str:
    """The question about ``record``, else about the page shown; empty elsewhere."""
    about = what_is_shown(context, record)
    return address_about("portal_helpful", about) if about else ""
