"""Takes in what changed, in the transaction of the change."""

import logging
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from django.db import transaction
from django.db.models import Model

from ..models import IndexState
from ..sources import Source, sources_of
from .writing import remove_documents, write_documents

logger = logging.getLogger(__name__)

BATCH = 200


def feed_records(model: type[Model], keys: Iterable[str]) -> None:
    """Renew the documents of the records of these keys in every source of ``model``."""
    for source in sources_of(model):
        for batch in batches(keys):
            feed(source=source, keys=batch)


def feed(*, source: Source, keys: Sequence[str]) -> bool:
    """Renew the documents of ``keys``; what is not public any more is taken out.

    A source that fails hinders no change: its things are then found by nobody, which
    is logged and told by the health check. Whether it went well.
    """
    written: set[str] = set()
    try:
        with transaction.atomic():
            written = write_documents(
                module=source.module, kind=source.kind, things=source.find(keys)
            )
    except Exception:
        logger.exception("Search could not take in what changed")
        IndexState.objects.update(has_gaps=True)
        remove_documents(module=source.module, kind=source.kind, keys=keys)
        return False
    gone = set(keys) - written
    if gone:
        remove_documents(module=source.module, kind=source.kind, keys=gone)
    return True


def batches(keys: Iterable[str]) -> Iterator[list[str]]:
    rest = iter(keys)
    while batch := list(islice(rest, BATCH)):
        yield batch
