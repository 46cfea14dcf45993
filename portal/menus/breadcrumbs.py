"""The way back up: the pages above a page, titled in the reader's language."""

from wagtail.models import Page

from portal.languages.lines import line_of
from portal.languages.translations import in_best_language, languages_for


def breadcrumbs(page: Page) -> list[Page]:
    """The live pages above ``page``, home first, each in the reader's best language."""
    above = (
        other
        for other in line_of(page)
        if other.live
        and not other.is_placeholder
        and other.translation_key != page.translation_key
    )
    return in_best_language(above, languages_for(page))
