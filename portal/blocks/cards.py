"""Pages chosen for cards, each found in the reader's language."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Exists, F, OuterRef, Value
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


class CardPageBlock(OneForAllLanguages, PageChooserBlock):
    """Chooses a page in any language; the reader gets it in theirs."""

    def bulk_to_python(self, values: Iterable[int | None]) -> list[Page | None]:
        keys = list(values)
        pages = _with_translations({key for key in keys if key is not None})
        return [None if key is None else pages.get(key) for key in keys]


def cards_for_reader(pages: Iterable[Page | None]) -> list[Card]:
    """The cards of chosen pages that are public, in their order.

    No query for pages that a ``CardPageBlock`` gave, one for others.
    """
    chosen = [page for page in pages if page is not None]
    known = {page.pk: page for page in chosen if hasattr(page, "public_translations")}
    apart = {page.pk for page in chosen} - set(known)
    whole = {**known, **_with_translations(apart)}
    found = (_card(whole[page.pk]) for page in chosen if page.pk in whole)
    return [card for card in found if card is not None]


def _with_translations(keys: Set[int]) -> Mapping[int, Page]:
    """The pages by key, each with its ``public_translations``, itself among them."""
    if not keys:
        return {}
    return shared_part(f"cards {sorted(keys)}", lambda: _fetch(keys))


def _fetch(keys: Set[int]) -> dict[int, Page]:
    families = Page.objects.filter(pk__in=keys).values("translation_key")
    pages = (
        Page.objects.filter(translation_key__in=families)
        .annotate(
            card_summary=summary_column(),
            is_public=Exists(public_pages().filter(pk=OuterRef("pk"))),
        )
        .select_related("locale")
    )
    public: dict[UUID, list[Page]] = defaultdict(list)
    chosen = {}
    for page in pages:
        page.public_translations = public[page.translation_key]
        if page.is_public:
            page.public_translations.append(page)
        if page.pk in keys:
            chosen[page.pk] = page
    return chosen


def _card(chosen: Page) -> Card | None:
    """The page in the best language there is; none where it is not public."""
    language = get_language()
    for page in in_best_language(chosen.public_translations, fallbacks(language)):
        if url := address(page):
            summary = page.card_summary or page.search_description
            return Card(page.title, summary, url, page.locale.language_code)
    return None


def summary_column() -> Coalesce:
    """The summary out of whichever page type's table has it, in the same query."""
    columns: list[F] = []
    for model in get_page_models():
        own = {field.name: field for field in model._meta.local_fields}
        if "summary" in own and "page_ptr" in own:
            columns.append(F(f"{own['page_ptr'].related_query_name()}__summary"))
    return Coalesce(*columns, Value(""), Value(""))
