"""Reads: the drafts that a module brought."""

from wagtail.models import Page

from ..models import StarterDraft


def starter_drafts(slug: str) -> list[Page]:
    """Those that are still drafts, for staff to go on with."""
    rows = StarterDraft.objects.filter(slug=slug, page__live=False)
    return [row.page for row in rows.select_related("page").order_by("pk")]
