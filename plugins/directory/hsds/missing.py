"""Records and parts that an earlier import brought and this package lacks."""

from collections.abc import Iterable, Mapping, Sequence

from django.utils import timezone

from ..models import Imported
from .comparing import fingerprint
from .entities import ENTITIES, Entity
from .findings import Finding
from .pieces import pieces
from .schema import TABLES
from .work import Import, Settled


def take_out_missing(
    work: Import,
    settled: Settled,
    entity: Entity,
    owner_table: str,
    owners: Mapping[str, Imported],
    others: Sequence[Imported],
) -> set[str]:
    """Delete parts of these owners that the package does not have any more.

    What staff changed stays, as do lists that they keep. The identifiers of owners that
    lost something.
    """
    if not others or entity.table not in work.whole:
        return set()
    field = f"{entity.owners[owner_table]}_id"
    by_key = {owner.pk: owner for owner in owners.values()}
    moved = work.spool.known(entity.table, [record.external_id for record in others])
    gone, losing = [], set()
    for record in others:
        owner = by_key[getattr(record, field)]
        locked = getattr(owner, "locked_fields", ())
        if record.external_id in moved or entity.name in locked:
            continue
        code = "part_kept" if _is_edited(record) else "missing_part"
        settled.findings.append(_finding(code, entity.table, record.external_id))
        if code == "missing_part":
            gone.append(record.pk)
            losing.add(owner.external_id)
    settled.counts[entity.table, "removed"] += len(gone)
    for keys in pieces(() if work.is_trial else gone):
        entity.model.objects.filter(pk__in=keys).delete()
    return losing


def _is_edited(record: Imported) -> bool:
    """Whether a fact is no longer what the last import gave."""
    return any(
        fingerprint(getattr(record, name)) != mark
        for name, mark in record.taken.items()
        if name in {field.attname for field in record._meta.concrete_fields}
    )


def hide_missing(
    work: Import, settled: Settled, table: str, rows: Iterable[tuple[int, str]]
) -> None:
    """Mark records, given as key and identifier, that the package does not have."""
    found = dict(rows)
    there = work.spool.known(table, found.values())
    missing = {key: id_ for key, id_ in found.items() if id_ not in there}
    settled.findings += [_finding("missing", table, id_) for id_ in missing.values()]
    settled.counts[table, "missing"] += len(missing)
    settled.touched[table].update(missing)
    if missing and not work.is_trial:
        records = ENTITIES[table].model.objects.filter(pk__in=list(missing))
        records.update(missing_since=timezone.localdate())


def not_yet_missing(work: Import, table: str, after: str, most: int) -> list:
    """Key and identifier of the next records that this import may hide."""
    rows = ENTITIES[table].model.objects.filter(
        source=work.source, missing_since=None, external_id__gt=after
    )
    rows = rows.order_by("external_id")
    return list(rows.values_list("pk", "external_id")[:most])


def _finding(code: str, table: str, id_: str | None) -> Finding:
    return Finding(code, f"{TABLES[table].file}.csv", record=id_ or "")
