"""First steps of addresses under a language's prefix that no page may take."""

from django.urls import URLPattern, URLResolver, get_resolver
from django.urls.resolvers import LocalePrefixPattern, RoutePattern
from django.utils.translation import gettext

from wagtail.models import Page

from .paths import HOME_DEPTH


def reserved_slugs() -> frozenset[str]:
    """What stands there before pages are asked for, such as ``feed`` and ``report``."""
    below_prefix = [
        pattern
        for resolver in get_resolver().url_patterns
        if isinstance(resolver, URLResolver)
        and isinstance(resolver.pattern, LocalePrefixPattern)
        for pattern in resolver.url_patterns
    ]
    steps = {_first_step(pattern) for pattern in below_prefix}
    return frozenset(steps - {""})


def is_reserved(slug: str, parent: Page | None) -> bool:
    """Whether a page of this slug could never be read below ``parent``."""
    return (
        parent is not None and parent.depth == HOME_DEPTH and slug in reserved_slugs()
    )


def why_reserved(slug: str) -> str:
    return gettext(
        "The portal uses the address “%(slug)s” itself. Choose another slug."
    ) % {"slug": slug}


def _first_step(pattern: URLPattern | URLResolver) -> str:
    if not isinstance(pattern.pattern, RoutePattern):
        return ""
    step = str(pattern.pattern).partition("/")[0]
    return "" if "<" in step else step
