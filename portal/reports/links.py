"""Addresses of pages about what is being shown, for links below it."""

from urllib.parse import urlencode

from django.template import Context
from django.urls import NoReverseMatch, reverse
from django.utils.translation import override

from portal.contacts.models import SourcedRecord
from portal.languages.reader import current_reader

from .subjects import name_of

About = dict[str, str]
"""A subject as the parameters of an address name it; empty: the portal as a whole."""


def what_is_shown(context: Context, record: SourcedRecord | str = "") -> About:
    """``record``, else the page of the request."""
    if isinstance(record, SourcedRecord):
        return {"record": name_of(record)}
    served = getattr(context.get("request"), "served_page", None)
    return {"page": str(served.page.pk)} if served else {}


def address_about(name: str, about: About) -> str:
    """The page ``name`` in the reader's language; empty outside the public pages."""
    reader = current_reader()
    if reader is None:
        return ""
    try:
        with override(reader.language):
            address = reverse(name)
    except NoReverseMatch:
        return ""
    return f"{address}?{urlencode(about, safe=':')}" if about else address
