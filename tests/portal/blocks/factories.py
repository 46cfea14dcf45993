"""Pages and unknown blocks for the tests of this room."""

from typing import Any

from wagtail.models import Locale, Page

from home.models import ContentPage
from portal.languages.reader import Reader

LIVE = ("en", "es", "ar")

GHOST: dict[str, Any] = {
    "type": "ghost_story",
    "value": {"title": "Boo", "parts": [{"type": "item", "value": 1, "id": "g1"}]},
    "id": "0c5f5c0e-0000-4000-8000-00000000b001",
}
"""A block of a plugin that is not installed."""

TEXT: dict[str, Any] = {
    "type": "rich_text",
    "value": "<p>Come in.</p>",
    "id": "0c5f5c0e-0000-4000-8000-00000000b002",
}


def reader(language: str) -> Reader:
    return Reader(language, LIVE)


def content_page(parent: Page, **values: Any) -> ContentPage:
    values = {"title": "See a doctor", "slug": "see-a-doctor", **values}
    return parent.add_child(instance=ContentPage(locale=parent.locale, **values))


def translated(page: Page, language: str, **changes: Any) -> Page:
    """A live translation of ``page``, made without an editor."""
    locale = Locale.objects.get(language_code=language)
    copy = page.copy_for_translation(locale, copy_parents=True)
    for name, value in {"live": True, **changes}.items():
        setattr(copy, name, value)
    if not page.is_site_root():
        copy.slug = page.slug
    copy.save()
    return copy
