"""The words of a page's own content, as its reader sees them."""

from collections.abc import Iterator

from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.search.index import SearchField

from portal.blocks.families import CORE_BLOCKS

SAID_APART = {"title", "summary", "search_description", "seo_title"}


def words_of(page: Page) -> str:
    """The texts of the fields that the page type lets be searched.

    Blocks of plugins are left out: what they show depends on their module, which can be
    switched off without the page being touched.
    """
    return "\n".join(text for text in _texts(page) if text.strip())


def _texts(page: Page) -> Iterator[str]:
    for field in type(page).get_search_fields():
        if not isinstance(field, SearchField) or field.field_name in SAID_APART:
            continue
        if isinstance(stored := field.get_field(type(page)), StreamField):
            for child in stored.value_from_object(page):
                if child.block_type in CORE_BLOCKS:
                    yield from child.block.get_searchable_content(child.value)
        else:
            value = field.get_value(page)
            yield from value if isinstance(value, list) else [str(value or "")]
