"""Says in templates where a mistake on this page, or in this record, is reported."""

from urllib.parse import urlencode

from django import template
from django.template import Context
from django.urls import NoReverseMatch, reverse
from django.utils.translation import override

from portal.contacts.models import SourcedRecord
from portal.languages.reader import current_reader

from ..subjects import name_of

register = template.Library()


@register.simple_tag(takes_context=True)
def report_url(context: Context) -> str:
    """The form for the page being shown; empty outside the public pages."""
    served = getattr(context.get("request"), "served_page", None)
    return _form(page=str(served.page.pk) if served else "")


@register.simple_tag
def report_record_url(record: SourcedRecord) -> str:
    """The form for a record on the page being shown, or on its own."""
    reader = current_reader()
    page = reader.page if reader else None
    if page is None and not record.public_url_name:
        return ""
    return _form(page=str(page.pk) if page else "", record=name_of(record))


def _form(**about: str) -> str:
    reader = current_reader()
    if reader is None:
        return ""
    try:
        with override(reader.language):
            address = reverse("portal_report")
    except NoReverseMatch:
        return ""
    named = {name: value for name, value in about.items() if value}
    return f"{address}?{urlencode(named, safe=':')}" if named else address
