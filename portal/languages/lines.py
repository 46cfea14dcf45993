"""Reads: a page with those above it, in all the languages they are in."""

from collections.abc import Sequence

from wagtail.models import Page

from .paths import with_placeholders
from .reader import current_reader


def line_of(page: Page) -> list[Page]:
    """The page and those above it, home first, in all languages they were begun in.

    Drafts too. Each has its ``locale`` and ``is_placeholder``. Of no cost for the page
    that a reader came for; else one query however deep the page lies.
    """
    reader = current_reader()
    if reader is not None and any(met.pk == page.pk for met in reader.met):
        return _among(reader.met, page)
    lines = {} if reader is None else vars(reader).setdefault("lines", {})
    if page.path not in lines:
        own = Page.objects.ancestor_of(page, inclusive=True).filter(depth__gt=1)
        family = Page.objects.filter(translation_key__in=own.values("translation_key"))
        lines[page.path] = list(
            with_placeholders(family).select_related("locale").order_by("depth", "path")
        )
    return lines[page.path]


def _among(met: Sequence[Page], page: Page) -> list[Page]:
    """The line as it was met on the page's path, which is one in all languages."""
    keys = {other.translation_key for other in met if page.path.startswith(other.path)}
    return [other for other in met if other.translation_key in keys]
