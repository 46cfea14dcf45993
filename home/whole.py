"""A guide with all its chapters in one piece, to be printed and taken along."""

from collections.abc import Sequence
from dataclasses import dataclass

from wagtail.models import Page

from home.selectors import children_for_reader
from portal.languages.declared import DeclaredLanguage
from portal.languages.notice import Notice, notices_of
from portal.languages.reader import current_reader
from portal.languages.served import page_language

WHOLE = "whole"
"""Last step of its address, below the guide's own."""


@dataclass(frozen=True, slots=True)
class WholeChapter:
    """A chapter with what is to be told of its words, in the language it is in."""

    page: Page
    language: DeclaredLanguage
    notices: list[Notice]


def whole_chapters(guide: Page) -> list[WholeChapter]:
    """The guide's chapters in order, each in the reader's best language.

    What their blocks and the guide's own show is fetched together: the number of
    queries does not grow with the chapters.
    """
    met = children_for_reader(guide)
    found = {
        chapter.pk: chapter
        for chapter in Page.objects.filter(pk__in=[page.pk for page in met]).specific()
    }
    for page in met:
        found[page.pk].locale = page.locale
    chapters = [found[page.pk] for page in met]
    fetch_bodies([guide, *chapters])
    reader = current_reader()
    told = notices_of(chapters, reader) if reader else {}
    return [
        WholeChapter(chapter, page_language(chapter), told.get(chapter.pk, []))
        for chapter in chapters
    ]


def fetch_bodies(pages: Sequence[Page]) -> None:
    """Load the blocks of all these pages at once, as those of one page are."""
    block = pages[0].body.stream_block
    bodies = block.bulk_to_python([list(page.body.raw_data) for page in pages])
    for page, body in zip(pages, bodies, strict=True):
        page.body = body
