"""Tells readers, in their language, how far they can trust the words of a page."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.conf import settings
from django.utils.translation import gettext_noop

from wagtail.models import Page

from portal.page_cache.parts import shared_part

from .addresses import address
from .declared import DECLARED, DeclaredLanguage
from .interface import told
from .names import name_in
from .reader import Reader
from .served import ServedPage, page_language
from .standing import Standing, standings

NOT_YET = gettext_noop("This page is not yet in %(wanted)s. You see it in %(shown)s.")
OUTDATED = gettext_noop(
    "The original of this page has changed since it was translated. Some of what you "
    "read here may not be right any more."
)
MACHINE = gettext_noop(
    "A computer translated this page. No person has checked the translation yet."
)


@dataclass(frozen=True, slots=True)
class Notice:
    """``language`` is the one of ``words``, which may lack in the reader's own.

    ``original`` is the language that the page was written in, ``url`` where it can be
    read in it, empty where that is here.
    """

    words: str
    language: DeclaredLanguage
    original: DeclaredLanguage
    url: str = ""


def notices(served: ServedPage) -> list[Notice]:
    """What to tell this reader; nothing of a page that is right in their language."""
    return shared_part(
        f"notices of {served.page.pk}",
        lambda: notices_of([served.page], served.reader)[served.page.pk],
    )


def notices_of(pages: Iterable[Page], reader: Reader) -> dict[int, list[Notice]]:
    """By key; one query at most, and none where all are originals."""
    told_of = {page.pk: page for page in pages}
    translated = [page for page in told_of.values() if not _is_source(page)]
    found = standings(translated) if translated else {}
    return {
        key: [*_fallback(page, reader), *_standing(page, reader, found.get(key))]
        for key, page in told_of.items()
    }


def _is_source(page: Page) -> bool:
    return page_language(page).code == settings.LANGUAGE_CODE


def _fallback(page: Page, reader: Reader) -> Iterator[Notice]:
    language = page_language(page)
    if language.code != reader.language:
        said = told(NOT_YET)
        words = said.words % {
            "wanted": name_in(reader.language, said.language.code),
            "shown": name_in(language.code, said.language.code),
        }
        yield Notice(words, said.language, language)


def _standing(
    page: Page, reader: Reader, standing: Standing | None
) -> Iterator[Notice]:
    original = DECLARED.get(standing.original) if standing else None
    if standing is None or original is None:
        return
    url = address(page, original.code) if original.code in reader.live else None
    for applies, message in (
        (standing.is_outdated, OUTDATED),
        (standing.is_machine, MACHINE),
    ):
        if applies:
            said = told(message)
            yield Notice(said.words, said.language, original, url or "")
