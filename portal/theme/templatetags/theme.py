"""Small pieces of the portal's face for every template: signs and addresses."""

from django import template
from django.templatetags.static import static
from django.urls import get_script_prefix
from django.utils.html import format_html
from django.utils.safestring import SafeString

from wagtail.models import Page

from portal.languages.addresses import address
from portal.languages.reader import current_reader

register = template.Library()


@register.simple_tag
def sign(name: str) -> SafeString:
    """A small drawing by its name in ``theme/signs.svg``; words stand beside it.

    ``back`` is the arrow turned round. Arrows follow the reading direction.
    """
    symbol = "arrow" if name == "back" else name
    return _drawing("sign", name, "theme/signs.svg", symbol)


@register.simple_tag
def door_sign(name: str) -> SafeString:
    """What stands on the door of a need, by its name in ``theme/doors.svg``."""
    return _drawing("door-sign", name, "theme/doors.svg", name)


def _drawing(kind: str, name: str, sprite: str, symbol: str) -> SafeString:
    return format_html(
        '<svg class="{0} {0}-{1}" aria-hidden="true" focusable="false">'
        '<use href="{2}#{3}"></use></svg>',
        kind,
        name,
        static(sprite),
        symbol,
    )


@register.simple_tag
def home_url() -> str:
    """The reader's own home page; without a reader, the choice of languages."""
    reader = current_reader()
    return get_script_prefix() + (f"{reader.language}/" if reader else "")


@register.simple_tag
def page_address(page: Page) -> str:
    """Where the reader finds ``page``, under the reader's prefix."""
    return address(page) or ""
