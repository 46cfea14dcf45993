"""Reads: records with all that a page shows of them, many kinds together."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from portal.words.models import TranslatableRecord

Kind = type[TranslatableRecord]
Records = dict[tuple[Kind, int], TranslatableRecord]
"""Records by their kind and key."""


def whole_records(wanted: Mapping[Kind, Iterable[int]]) -> Records:
    """The records of these kinds and keys with words, lists and parts; hidden ones too.

    A kind names its lists and parts as ``shown_lists`` and ``shown_parts``, or its
    queryset fetches all of it as ``fetch_whole``. One query for each kind, those of
    parts and lists included: contacts with their phones, places and hours are three,
    however many there are.
    """
    whole: Records = {}
    simple: dict[Kind, set[int]] = defaultdict(set)
    for kind, keys in wanted.items():
        if not _parts(kind):
            simple[kind].update(keys)
            continue
        for record in _fetch(whole, kind, keys):
            for field in _parts(kind):
                if (key := getattr(record, field.attname)) is not None:
                    simple[field.related_model].add(key)
    for kind, keys in simple.items():
        _fetch(whole, kind, keys)
    for (kind, _key), record in list(whole.items()):
        for field in _parts(kind):
            part = whole.get((field.related_model, getattr(record, field.attname)))
            if part is not None:
                setattr(record, field.name, part)
    return whole


def _parts(kind: Kind) -> list:
    return [kind._meta.get_field(name) for name in getattr(kind, "shown_parts", ())]


def _fetch(whole: Records, kind: Kind, keys: Iterable[int]) -> list[TranslatableRecord]:
    rows = kind.objects.filter(pk__in=keys)
    if hasattr(rows, "fetch_whole"):
        records = rows.fetch_whole()
    else:
        records = rows.fetch_with_words(*getattr(kind, "shown_lists", ()))
    whole.update({(kind, record.pk): record for record in records})
    return records
