"""Says in templates where a mistake on this page, or in this record, is reported."""

from django import template
from django.template import Context

from portal.contacts.models import SourcedRecord
from portal.languages.reader import current_reader

from ..links import address_about, what_is_shown
from ..subjects import name_of

register = template.Library()


@register.simple_tag(takes_context=True)
def report_url(context: Context) -> str:
    """The form for the page being shown; empty outside the public pages."""
    return address_about("portal_report", what_is_shown(context))


@register.simple_tag
def report_record_url(record: SourcedRecord) -> str:
    """The form for a record on the page being shown, or on its own."""
    reader = current_reader()
    page = reader.page if reader else None
    if page is None and not record.public_url_name:
        return ""
    about = {"page": str(page.pk)} if page else {}
    return address_about("portal_report", about | {"record": name_of(record)})
