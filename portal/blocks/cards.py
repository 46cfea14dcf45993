"""Pages chosen for cards, each found in the reader's language."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.db.models import F, Value
from django.db.models.functions import Coalesce
from django.utils.translation import get_language

from wagtail.blocks import PageChooserBlock
from wagtail.models import Page, get_page_models

from portal.languages.addresses import address
from portal.languages.declared import DECLARED
from portal.languages.selectors import fallbacks
from portal.languages.translations import in_best_language, public_pages
from portal.page_cache.parts import shared_part

from .choosers import OneForAllLanguages


@dataclass(frozen=True, slots=True)
class Card:
    """A page as its card shows it; ``language`` is the one its words are in."""

    title: str
    summary: str
    url: str
    language: str

    @property
    def direction(self) -> str:
        return DECLARED[self.language].direction


class CardSet:
    """Pages chosen together, whose translations are looked up together."""

    def __init__(self, pages: Iterable[Page]) -> None:
        self._families = {page.translation_key for page in pages}
        self._by_language: dict[str, dict[UUID, Card]] = {}

    def card(self, page: Page, language: str) -> Card | None:
        """``page`` in the best language there is; none where it is not public."""
        if language not in self._by_language:
            name = f"cards {language} {sorted(self._families)}"
            self._by_language[language] = shared_part(
                name, lambda: find_cards(self._families, language)
            )
        return self._by_language[language].get(page.translation_key)


class CardPageBlock(OneForAllLanguages, PageChooserBlock):
    """Chooses a page in any language; the reader gets it in theirs."""

    def bulk_to_python(self, values: Iterable[int | None]) -> list[Page | None]:
        pages = super().bulk_to_python(list(values))
        chosen = [page for page in pages if page is not None]
        card_set = CardSet(chosen)
        for page in chosen:
            page.card_set = card_set
        return pages


def cards_for_reader(pages: Iterable[Page | None]) -> list[Card]:
    """The cards of pages that a ``CardPageBlock`` chose, in their order."""
    language = get_language()
    chosen = [page for page in pages if page is not None]
    apart = CardSet(page for page in chosen if not hasattr(page, "card_set"))
    found = (getattr(page, "card_set", apart).card(page, language) for page in chosen)
    return [card for card in found if card is not None]


def find_cards(families: set[UUID], language: str) -> dict[UUID, Card]:
    """Of each translation family its best public page. One query."""
    pages = (
        public_pages()
        .filter(translation_key__in=families)
        .annotate(card_summary=summary_column())
        .select_related("locale")
    )
    found: dict[UUID, Card] = {}
    for page in in_best_language(pages, fallbacks(language)):
        if url := address(page):
            summary = page.card_summary or page.search_description
            code = page.locale.language_code
            found[page.translation_key] = Card(page.title, summary, url, code)
    return found


def summary_column() -> Coalesce:
    """The summary out of whichever page type's table has it, in the same query."""
    columns: list[F] = []
    for model in get_page_models():
        own = {field.name: field for field in model._meta.local_fields}
        if "summary" in own and "page_ptr" in own:
            columns.append(F(f"{own['page_ptr'].related_query_name()}__summary"))
    return Coalesce(*columns, Value(""), Value(""))
