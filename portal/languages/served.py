"""What a visitor was given: a page, and for whom in which language."""

from dataclasses import dataclass
from functools import cached_property

from django.http import HttpRequest

from wagtail.models import Page

from .declared import DECLARED, DeclaredLanguage
from .lines import line_of
from .reader import Reader, current_reader


@dataclass
class ServedPage:
    """A page as it is shown to ``reader``, who may not find it in their language."""

    page: Page
    reader: Reader

    @cached_property
    def language(self) -> DeclaredLanguage:
        """The language of the page's own words."""
        return page_language(self.page)

    @property
    def is_fallback(self) -> bool:
        return self.language.code != self.reader.language

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """Codes of the live languages in which the page can be read, in order."""
        found = {
            other.locale.language_code
            for other in line_of(self.page)
            if other.translation_key == self.page.translation_key
            and other.live
            and not other.is_placeholder
        }
        return tuple(code for code in self.reader.live if code in found)


def page_language(page: Page) -> DeclaredLanguage:
    """The language of the page's own words, whoever reads it."""
    return DECLARED[page.locale.language_code]


def served_page(request: HttpRequest, page: Page | None = None) -> ServedPage | None:
    """What is being served on this request; none on addresses without a page.

    ``page`` helps where the page came another way than by its address (a preview).
    """
    served = getattr(request, "served_page", None)
    reader = current_reader()
    if served is None and page is not None and reader is not None:
        served = request.served_page = ServedPage(page, reader)
    return served
