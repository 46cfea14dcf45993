"""Reads: the links of the menus, for one reader."""

from dataclasses import dataclass

from django.conf import settings
from django.db.models import F, QuerySet
from django.utils.translation import get_language

from portal.languages.addresses import address
from portal.languages.linked import Translations, in_first, linked_pages
from portal.languages.selectors import fallbacks
from portal.words.texts import FieldStatus, Text

from .models import MenuItem


@dataclass(frozen=True)
class MenuLink:
    """One entry of a menu; ``title`` knows the language it is written in."""

    title: Text
    url: str
    page_id: int

    @property
    def language(self) -> str:
        return self.title.language


def menu(slot: str, language: str | None = None) -> list[MenuLink]:
    """The links of one menu; see ``menus``."""
    return menus(language)[slot]


def menus(language: str | None = None) -> dict[str, list[MenuLink]]:
    """The links of every menu by its slot, for a reader of ``language``.

    Default: the current language. Leads only to pages that anybody may read. Two
    queries whatever the length of the menus; one where they are empty.
    """
    language = language or get_language() or settings.LANGUAGE_CODE
    answer: dict[str, list[MenuLink]] = {slot: [] for slot in MenuItem.Menu.values}
    rows = MenuItem.objects.annotate(family=F("page__translation_key"))
    items = rows.fetch_with_words()
    if items:
        pages, order = linked_pages(), fallbacks(language)
        for item in items:
            link = _link(item, pages.get(item.family, {}), order)
            if link is not None:
                answer[item.menu].append(link)
    return answer


def keys_in_menus() -> QuerySet:
    """The translation keys of the pages in menus."""
    return MenuItem.objects.values("page__translation_key")


def _link(item: MenuItem, pages: Translations, order: list[str]) -> MenuLink | None:
    """The item in the first language of ``order``; none where nobody can read it."""
    page = in_first(pages, order)
    url = address(page, order[0]) if page else None
    if page is None or url is None:
        return None
    title = next(title for code in order if (title := _title(item, pages, code)))
    return MenuLink(title=title, url=url, page_id=page.pk)


def _title(item: MenuItem, pages: Translations, code: str) -> Text | None:
    """What the item is called in exactly this language, if it is called anything."""
    own = item.say("title", code)
    if own and own.language == code:
        return own
    if code in pages:
        return Text(pages[code].title, code, FieldStatus.REVIEWED)
    return None
