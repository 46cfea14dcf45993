"""Builds the whole index anew while it goes on being searched."""

import logging

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from ..analysis import VERSION
from ..models import IndexState, SearchDocument, TermSet
from ..sources import Source, sources
from .feeding import BATCH, batches, feed

logger = logging.getLogger(__name__)


def rebuild() -> int:
    """Renew every document, then take out those that nothing is behind any more.

    Batch by batch, each in a transaction of its own: there is no moment in which
    nothing is found. How many documents there are in the end.
    """
    begun = timezone.now()
    outdated = SearchDocument.objects.filter(updated__lt=begun)
    has_gaps = False
    for source in sources():
        if not _renew(source):
            has_gaps = True
            outdated = outdated.exclude(module=source.module, kind=source.kind)
    _remove_outdated(outdated)
    TermSet.objects.filter(documents=None).delete()
    IndexState.objects.update_or_create(
        pk=IndexState.ONLY,
        defaults={"analysis": VERSION, "built_at": begun, "has_gaps": has_gaps},
    )
    return SearchDocument.objects.count()


def _renew(source: Source) -> bool:
    try:
        keys = list(source.all_keys())
    except Exception:
        logger.exception("Search could not ask what there is")
        return False
    went_well = [feed(source=source, keys=batch) for batch in batches(keys)]
    return all(went_well)


def _remove_outdated(outdated: QuerySet) -> None:
    while keys := list(outdated.values_list("pk", flat=True)[:BATCH]):
        with transaction.atomic():
            SearchDocument.objects.filter(pk__in=keys).delete()
