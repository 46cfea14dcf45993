"""Writes: one more answer, and old ones away."""

from datetime import timedelta

from django.db.models import F
from django.utils import timezone

from .models import Count

KEPT = timedelta(days=2 * 365)


def count_answer(*, subject: str, language: str, answer: str) -> None:
    """One more of these today; two at once are both counted."""
    row, _made = Count.objects.get_or_create(
        subject=subject, language=language, day=timezone.localdate(), answer=answer
    )
    Count.objects.filter(pk=row.pk).update(number=F("number") + 1)


def delete_old_counts() -> None:
    Count.objects.filter(day__lt=timezone.localdate() - KEPT).delete()
