"""Brings the records of one batch to what the package says, with all their parts."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from hashlib import blake2b
from typing import Any

from django.db.models import Q

from ..models import Imported
from .entities import ENTITIES, Entity, part_tables
from .missing import take_out_missing
from .notes import note
from .references import UNKNOWN, keys_of, refer
from .spool import Kept
from .work import Import, Settled
from .writing import Wanted, Writer

Owners = Mapping[str, Imported]


def settle(work: Import, table: str, rows: Sequence[Kept]) -> Settled:
    """Settle these rows and whatever is a part of them."""
    settled = Settled()
    writer = _settle(work, settled, ENTITIES[table], rows, "", {})
    told = writer.changed if table == "service" else writer.changed - writer.created
    settled.touched[table].update(
        record.pk for id_ in told if (record := writer.records[id_]).pk
    )
    return settled


def _settle(
    work: Import,
    settled: Settled,
    entity: Entity,
    rows: Sequence[Kept],
    owner_table: str,
    owners: Owners,
) -> Writer:
    writer = Writer(entity, work, settled)
    found = _existing(work, entity, rows, owner_table, owners)
    taken = _without_lists_of_staff(settled, entity, rows, owners)
    parts = _parts(work, entity, taken)
    loose = {id_: _loose(entity, below) for id_, below in parts.items()}
    mapped = [
        entity.map(kept.row, _rows(loose.get(kept.row.id, ())), work.origin)
        for kept in taken
    ]
    keys = keys_of(work, entity, mapped)
    wanted = []
    for kept, one in zip(taken, mapped, strict=True):
        if not refer(work, settled, entity, one, keys):
            continue
        facts = one.facts | _owned_by(entity, kept, owners)
        whole = _fingerprint(kept, loose.get(kept.row.id, ()))
        wanted.append(Wanted(one, facts, whole))
    writer.write(wanted, found)
    for table in part_tables(entity.table):
        below = [
            part
            for id_ in writer.records
            for part in parts.get(id_, ())
            if part.table == table
        ]
        lower = _settle(
            work, settled, ENTITIES[table], below, entity.table, writer.records
        )
        writer.changed |= {part.owner for part in below if part.row.id in lower.changed}
        writer.changed |= lower.owners_of_missing
    if owners:
        given = {kept.row.id for kept in rows}
        others = [record for record in found if record.external_id not in given]
        writer.owners_of_missing = take_out_missing(
            work, settled, entity, owner_table, owners, others
        )
    return writer


def _existing(
    work: Import,
    entity: Entity,
    rows: Sequence[Kept],
    owner_table: str,
    owners: Owners,
) -> list[Imported]:
    """Records of these rows, and whatever else their owners have by this import."""
    query = Q(external_id__in=[kept.row.id for kept in rows])
    keys = [owner.pk for owner in owners.values() if owner.pk]
    if keys:
        query |= Q(**{f"{entity.owners[owner_table]}__in": keys})
    elif not rows:
        return []
    records = entity.model.objects.filter(query, source=work.source)
    return list(records.exclude(external_id=None).order_by("pk"))


def _without_lists_of_staff(
    settled: Settled, entity: Entity, rows: Sequence[Kept], owners: Owners
) -> list[Kept]:
    """Staff who changed a list by hand keep it as it is."""
    taken, told = [], set()
    for kept in rows:
        owner = owners.get(kept.owner)
        if entity.name not in getattr(owner, "locked_fields", ()):
            taken.append(kept)
            continue
        settled.counts[entity.table, "staff"] += 1
        if kept.owner not in told:
            told.add(kept.owner)
            settled.findings.append(note("staff_part", kept.row, entity.name))
    return taken


def _parts(work: Import, entity: Entity, rows: Iterable[Kept]) -> dict[str, list[Kept]]:
    found: dict[str, list[Kept]] = defaultdict(list)
    for part in work.spool.parts(entity.table, [kept.row.id for kept in rows]):
        found[part.owner].append(part)
    return found


def _loose(entity: Entity, parts: Iterable[Kept]) -> list[Kept]:
    """Those that are no records of their own."""
    own = part_tables(entity.table)
    return [part for part in parts if part.table not in own]


def _rows(parts: Iterable[Kept]) -> list[tuple[str, Any]]:
    return [(part.table, part.row) for part in parts]


def _owned_by(entity: Entity, kept: Kept, owners: Owners) -> dict[str, int | None]:
    """The one owner of a part; the other fields for owners are empty."""
    return {
        f"{name}_id": (owners[kept.owner].pk or UNKNOWN)
        if table == kept.owner_table
        else None
        for table, name in entity.owners.items()
    }


def _fingerprint(kept: Kept, parts: Iterable[Kept]) -> str:
    said: list = [kept.row.cells, kept.row.extra, kept.owner]
    said += [[part.table, part.row.cells, part.row.extra] for part in parts]
    return blake2b(json.dumps(said).encode(), digest_size=8).hexdigest()
