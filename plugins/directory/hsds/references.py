"""From identifiers in the package to keys of records here."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from .entities import ENTITIES, Entity
from .mapping import Mapped
from .notes import note
from .pieces import pieces
from .schema import TABLES
from .work import Import, Settled

UNKNOWN = -1
"""Stands for the key of a record that a trial does not make."""

Keys = Mapping[tuple[str, str], int]


def keys_of(work: Import, entity: Entity, mapped: Iterable[Mapped]) -> Keys:
    """Keys of all records that these refer to; one query for each field."""
    asked: dict[str, set[str]] = defaultdict(set)
    for one in mapped:
        for name, id_ in one.references.items():
            if id_:
                asked[entity.references[name]].add(id_)
    return {
        (table, id_): key
        for table, ids in asked.items()
        for id_, key in keys_in(work, table, ids).items()
    }


def keys_in(work: Import, table: str, ids: Iterable[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for some in pieces(ids):
        rows = ENTITIES[table].model.objects.filter(
            source=work.source, external_id__in=some
        )
        found.update(rows.values_list("external_id", "pk"))
    return found


def refer(
    work: Import, settled: Settled, entity: Entity, mapped: Mapped, keys: Keys
) -> bool:
    """Write keys into the facts; false where one is unknown that has to be."""
    for name, id_ in mapped.references.items():
        table = entity.references[name]
        key = keys.get((table, id_))
        if key is None and id_ and work.is_trial and work.spool.has(table, id_):
            key = UNKNOWN
        mapped.facts[f"{name}_id"] = key
        column = f"{name}_id"
        if key is not None or not id_:
            continue
        if column in TABLES[entity.table].needed:
            settled.counts[entity.table, "left_out"] += 1
            settled.findings.append(note("dangling", mapped.row, column))
            return False
        mapped.unusable("dangling_part", column)
    return True
