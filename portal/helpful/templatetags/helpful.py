"""Says in templates where readers tell whether it helped."""

from urllib.parse import urlencode

from django import template
from django.template import Context
from django.urls import NoReverseMatch, reverse
from django.utils.translation import override

from portal.contacts.models import SourcedRecord
from portal.languages.reader import current_reader
from portal.reports.subjects import name_of

register = template.Library()


@register.simple_tag(takes_context=True)
def helpful_url(context: Context, record: SourcedRecord | str = "") -> str:
    """The question about ``record``, else about the page shown; empty elsewhere."""
    reader = current_reader()
    served = getattr(context.get("request"), "served_page", None)
    if isinstance(record, SourcedRecord):
        about = {"record": name_of(record)}
    elif served is not None:
        about = {"page": str(served.page.pk)}
    else:
        return ""
    if reader is None:
        return ""
    try:
        with override(reader.language):
            return f"{reverse('portal_helpful')}?{urlencode(about, safe=':')}"
    except NoReverseMatch:
        return ""
