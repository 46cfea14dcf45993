"""Reads: what was said about each thing, for staff."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db.models import Sum
from django.utils import timezone

from wagtail.models import Page

from portal.reports.subjects import record_kinds

from .models import Count

DAYS = 90
FEW = 5
"""Fewer answers than this could be one person's; they are told from nobody."""
MOST = 200


@dataclass(frozen=True)
class Verdict:
    """What was said about one thing in the last days; ``page`` where it is one."""

    title: str
    page: Page | None
    answers: Mapping[Any, int]

    @property
    def total(self) -> int:
        return sum(self.answers.values())

    @property
    def unhappy(self) -> int:
        return self.total - self.answers.get(Count.Answer.YES, 0)

    @property
    def share(self) -> int:
        """Percent of the answers that said no."""
        return round(100 * self.unhappy / self.total)

    @property
    def columns(self) -> list[int]:
        return [self.answers.get(answer, 0) for answer in Count.Answer.values]


def verdicts() -> tuple[list[Verdict], int]:
    """The things most people were unhappy with first, and how many had few answers.

    Few queries, however many there are.
    """
    since = timezone.localdate() - timedelta(days=DAYS)
    rows = (
        Count.objects.filter(day__gte=since)
        .values_list("subject", "answer")
        .annotate(total=Sum("number"))
    )
    by_subject: dict[str, dict[str, int]] = defaultdict(dict)
    for subject, answer, total in rows:
        by_subject[subject][answer] = total
    told = {key: said for key, said in by_subject.items() if sum(said.values()) >= FEW}
    pages, names = _pages(told), _names(told)
    found = [
        Verdict(pages[key].title if key in pages else names[key], pages.get(key), said)
        for key, said in told.items()
        if key in pages or key in names
    ]
    found.sort(key=lambda one: (-one.unhappy, one.title))
    return found[:MOST], len(by_subject) - len(told)


def _pages(subjects: Iterable[str]) -> dict[str, Page]:
    keys = {key for key in subjects if _is_key(key)}
    pages = Page.objects.filter(
        translation_key__in=keys, locale__language_code=settings.LANGUAGE_CODE
    )
    return {str(page.translation_key): page for page in pages}


def _is_key(subject: str) -> bool:
    try:
        UUID(subject)
    except ValueError:
        return False
    return True


def _names(subjects: Iterable[str]) -> dict[str, str]:
    """What records are called, by how addresses name them."""
    keys: dict[str, set[str]] = defaultdict(set)
    for kind, _colon, key in (subject.partition(":") for subject in subjects):
        keys[kind].add(key)
    return {
        f"{kind}:{record.pk}": str(record)
        for kind, model in record_kinds().items()
        if kind in keys
        for record in model.objects.filter(pk__in=keys[kind]).fetch_with_words()
    }
