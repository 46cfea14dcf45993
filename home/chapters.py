"""Where a chapter stands in its guide: its number, and its neighbours."""

from collections.abc import Sequence
from dataclasses import dataclass

from wagtail.models import Page


@dataclass(frozen=True, slots=True)
class PlaceInGuide:
    """``number`` of ``total``, counted from 1, with all chapters in order."""

    chapters: Sequence[Page]
    number: int

    @property
    def total(self) -> int:
        return len(self.chapters)

    @property
    def previous(self) -> Page | None:
        return self.chapters[self.number - 2] if self.number > 1 else None

    @property
    def next(self) -> Page | None:
        return self.chapters[self.number] if self.number < self.total else None


def place_in_guide(chapter: Page, chapters: Sequence[Page]) -> PlaceInGuide | None:
    """The chapter's place, whatever language it is read in; none for a draft."""
    for number, other in enumerate(chapters, start=1):
        if other.translation_key == chapter.translation_key:
            return PlaceInGuide(chapters, number)
    return None
