"""Reads: the links of the menus, for one reader."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.conf import settings
from django.utils.translation import get_language

from wagtail.models import Page

from portal.languages.addresses import address
from portal.languages.selectors import fallbacks
from portal.languages.translations import public_pages
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
    items = MenuItem.objects.select_related("page").fetch_with_words()
    if items:
        pages, order = _public_pages(items), fallbacks(language)
        for item in items:
            link = _link(item, pages[item.page.translation_key], order)
            if link is not None:
                answer[item.menu].append(link)
    return answer


def _public_pages(items: Iterable[MenuItem]) -> dict[UUID, dict[str, Page]]:
    """The public pages behind the items by translation key, then by language."""
    pages: dict[UUID, dict[str, Page]] = defaultdict(dict)
    keys = [item.page.translation_key for item in items]
    public = public_pages().filter(translation_key__in=keys)
    for page in public.select_related("locale"):
        pages[page.translation_key][page.locale.language_code] = page
    return pages


def _link(item: MenuItem, pages: dict[str, Page], order: list[str]) -> MenuLink | None:
    """The item in the first language of ``order``; none where nobody can read it."""
    page = next((pages[code] for code in order if code in pages), None)
    url = address(page, order[0]) if page else None
    if page is None or url is None:
        return None
    title = next(title for code in order if (title := _title(item, pages, code)))
    return MenuLink(title=title, url=url, page_id=page.pk)


def _title(item: MenuItem, pages: dict[str, Page], code: str) -> Text | None:
    """What the item is called in exactly this language, if it is called anything."""
    own = item.say("title", code)
    if own and own.language == code:
        return own
    if code in pages:
        return Text(pages[code].title, code, FieldStatus.REVIEWED)
    return None
