"""Categories within categories, organizations within organizations.

Walked through when all of them are there, as a file names them in any order.
"""

from collections.abc import Sequence

from .comparing import compare, fingerprint
from .entities import ENTITIES, Stage
from .notes import note
from .references import UNKNOWN, keys_in
from .spool import Kept
from .work import Import, Settled

LINKED = "parents"
"""Under this name ``taken`` holds the parent's identifier as it was given."""


def link(work: Import, stage: Stage, rows: Sequence[Kept]) -> Settled:
    settled = Settled()
    field, column = stage.parent
    asked = {kept.row.get(column) for kept in rows} - {""}
    keys = keys_in(work, stage.table, asked) if asked else {}
    model = ENTITIES[stage.table].model
    ids = [kept.row.id for kept in rows]
    records = {
        record.external_id: record
        for record in model.objects.filter(source=work.source, external_id__in=ids)
    }
    changed = []
    names: set[str] = set()
    for kept in rows:
        given = kept.row.get(column)
        is_there = bool(given) and given != kept.row.id
        is_there = is_there and work.spool.has(stage.table, given)
        if given and not is_there:
            settled.findings.append(note("dangling_part", kept.row, column))
        record = records.get(kept.row.id)
        if record is None:  # a trial made none
            continue
        parent = keys.get(given, UNKNOWN) if is_there else None
        difference = compare(
            record,
            None,
            facts={f"{field}_id": parent},
            words={},
            marks={LINKED: fingerprint(given)},
            key=LINKED,
        )
        for name in difference.staff:
            settled.findings.append(note("editor_wins", kept.row, name))
        values = dict(difference.facts)
        if difference.facts:
            settled.counts[stage.table, "linked"] += 1
            settled.touched[stage.table].add(record.pk)
        if difference.taken is not None:
            values["taken"] = difference.taken
        for name, value in values.items():
            setattr(record, name, value)
        if values:
            changed.append(record)
            names.update(values)
    if changed and not work.is_trial:
        model.objects.bulk_create(
            changed,
            update_conflicts=True,
            unique_fields=["id"],
            update_fields=sorted(names),
        )
    return settled
