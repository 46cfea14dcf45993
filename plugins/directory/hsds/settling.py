"""Brings the records of one batch to what the package says, with all their parts."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from ..models import Imported
from .entities import ENTITIES, Entity, part_tables
from .missing import take_out_missing
from .notes import note
from .pieces import pieces
from .references import UNKNOWN, keys_of, refer
from .spool import Kept, fingerprint_of
from .stored import Stored, load, load_words, whole_records
from .work import Import, Settled
from .writing import Wanted, Writer

Owners = Mapping[str, Imported | Stored]


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
    stored = _stored(work, entity, rows, owner_table, owners)
    given = {kept.id for kept in rows}
    taken = _without_lists_of_staff(settled, entity, rows, owners)
    load_words(entity, (stored[kept.id] for kept in taken if kept.id in stored))
    parts = _parts(work, entity, taken)
    to_look_at = []
    for kept in taken:
        loose = _loose(entity, parts.get(kept.id, ()))
        whole = _whole(kept, loose)
        here = stored.get(kept.id)
        if here is not None and here.is_as_imported(whole):
            writer.leave(kept.id, here)
        else:
            to_look_at.append((kept, loose, whole))
    if to_look_at:
        wanted = _wanted(work, settled, entity, to_look_at, owners)
        found = [stored[each.id] for each in wanted if each.id in stored]
        writer.write(wanted, whole_records(entity, found))
    for table in part_tables(entity.table):
        below = [
            part
            for kept in taken
            if kept.id in writer.records
            for part in parts.get(kept.id, ())
            if part.table == table
        ]
        lower = _settle(
            work, settled, ENTITIES[table], below, entity.table, writer.records
        )
        writer.changed |= {part.owner for part in below if part.id in lower.changed}
        writer.changed |= lower.owners_of_missing
    if owners:
        others = [each for id_, each in stored.items() if id_ not in given]
        writer.owners_of_missing = take_out_missing(
            work, settled, entity, owner_table, owners, whole_records(entity, others)
        )
    return writer


def _wanted(
    work: Import,
    settled: Settled,
    entity: Entity,
    rows: Sequence[tuple[Kept, list[Kept], str]],
    owners: Owners,
) -> list[Wanted]:
    """What becomes of the rows, where all is there that they need."""
    mapped = [
        entity.map(kept.row, [(part.table, part.row) for part in loose], work.origin)
        for kept, loose, _whole in rows
    ]
    keys = keys_of(work, entity, mapped)
    return [
        Wanted(one, one.facts | _owned_by(entity, kept, owners), whole)
        for (kept, _loose, whole), one in zip(rows, mapped, strict=True)
        if refer(work, settled, entity, one, keys)
    ]


def _stored(
    work: Import,
    entity: Entity,
    rows: Sequence[Kept],
    owner_table: str,
    owners: Owners,
) -> dict[str, Stored]:
    """Records of these rows, and whatever else their owners have by this import."""
    records = entity.model.objects.all()
    found: dict[str, Stored] = {}
    keys = [owner.pk for owner in owners.values() if owner.pk]
    if keys:
        # the data set is not asked for: a database that knows the tables badly would
        # look through all of it instead of the few that these owners have
        owned = records.filter(**{f"{entity.owners[owner_table]}__in": keys})
        found = {
            each.external_id: each
            for each in load(entity, owned)
            if each.source == work.source and each.external_id is not None
        }
    others = [kept.id for kept in rows if kept.id not in found]
    for some in pieces(others):  # new, moved, or nobody's part
        elsewhere = records.filter(source=work.source, external_id__in=some)
        found |= {each.external_id: each for each in load(entity, elsewhere)}
    return found


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
    for part in work.spool.parts(entity.table, [kept.id for kept in rows]):
        found[part.owner].append(part)
    return found


def _loose(entity: Entity, parts: Iterable[Kept]) -> list[Kept]:
    """Those that are no records of their own."""
    own = part_tables(entity.table)
    return [part for part in parts if part.table not in own]


def _owned_by(entity: Entity, kept: Kept, owners: Owners) -> dict[str, int | None]:
    """The one owner of a part; the other fields for owners are empty."""
    return {
        f"{name}_id": (owners[kept.owner].pk or UNKNOWN)
        if table == kept.owner_table
        else None
        for table, name in entity.owners.items()
    }


def _whole(kept: Kept, loose: Sequence[Kept]) -> str:
    if not loose:
        return kept.mark
    return fingerprint_of(kept.mark, *(part.mark for part in loose))
