"""What search engines read about a page's languages in its head."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from django.conf import settings

from wagtail.models import Page

from .addresses import address
from .served import ServedPage


@dataclass(frozen=True, slots=True)
class HeadLinks:
    """Absolute addresses. ``alternates`` pairs a language code, or ``x-default``,
    with the page's address in it.

    A page shown in place of a missing translation names the original as canonical,
    has no alternates and asks not to be indexed.
    """

    canonical: str
    alternates: tuple[tuple[str, str], ...]
    noindex: bool


def head_links(served: ServedPage) -> HeadLinks:
    page = served.page
    canonical = absolute(page, served.language.code)
    if served.is_fallback:
        return HeadLinks(canonical, (), noindex=True)
    links = [(code, absolute(page, code)) for code in served.languages]
    if len(links) < 2:
        return HeadLinks(canonical, (), noindex=False)
    by_code = dict(links)
    default = by_code.get(settings.LANGUAGE_CODE, links[0][1])
    return HeadLinks(canonical, (*links, ("x-default", default)), noindex=False)


def absolute(page: Page, language: str) -> str:
    """The page's address in a language with the city's own scheme and host."""
    return origin() + (address(page, language) or "/")


def origin() -> str:
    """Scheme and host of the portal, as the city set them."""
    parts = urlsplit(settings.PORTAL_URL)
    return f"{parts.scheme}://{parts.netloc}"
