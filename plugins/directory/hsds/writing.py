"""Writes the records of one table in one batch, all of them in a few statements."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db import connection

from portal.words.models import TranslatableRecord, Words

from ..models import Imported
from .batch_words import new_words, save_all, source_words, write
from .comparing import ROW, SAID, STATE, Difference, compare, fingerprints
from .entities import Entity
from .findings import Finding, shortened
from .mapping import Mapped
from .pieces import pieces
from .stored import Stored, state_of
from .work import Import, Settled


@dataclass
class Wanted:
    """A row as it should be here: ``facts`` with keys of other records in them."""

    mapped: Mapped
    facts: dict[str, Any]
    whole: str

    @property
    def id(self) -> str:
        return self.mapped.row.id


class Writer:
    """``records`` are those of the rows, by identifier.

    ``changed`` names those of which something is new, ``created`` those that are new
    themselves; ``owners_of_missing`` have lost one.
    """

    def __init__(self, entity: Entity, work: Import, settled: Settled) -> None:
        self.entity = entity
        self.work = work
        self.settled = settled
        self.records: dict[str, Imported | Stored] = {}
        self.changed: set[str] = set()
        self.created: set[str] = set()
        self.owners_of_missing: set[str] = set()

    def leave(self, id_: str, stored: Stored) -> None:
        """It is as the package says."""
        self.records[id_] = stored
        self.settled.counts[self.entity.table, "unchanged"] += 1

    def write(self, wanted: list[Wanted], found: Iterable[Imported]) -> None:
        there = {record.external_id: record for record in found}
        old = [(each, there[each.id]) for each in wanted if each.id in there]
        self._create([each for each in wanted if each.id not in there])
        self._change(old)
        for each in wanted:
            self.settled.findings += each.mapped.findings

    def _create(self, wanted: list[Wanted]) -> None:
        words = []
        for each in wanted:
            mapped = each.mapped
            values = each.facts | mapped.words
            record = self.entity.model(
                source=self.work.source,
                external_id=each.id,
                extra=mapped.extra,
                taken=fingerprints(values) | self._marks(each),
                **each.facts,
            )
            if isinstance(record, TranslatableRecord):
                record.source_language = mapped.language
                if any(mapped.words.values()):
                    words.append(new_words(record, mapped.language, mapped.words))
            self.records[each.id] = record
        self.created = {each.id for each in wanted}
        self.changed |= self.created
        self.settled.counts[self.entity.table, "new"] += len(wanted)
        if wanted and not self.work.is_trial:
            self.entity.model.objects.bulk_create(
                [self.records[each.id] for each in wanted]
            )
            save_all(words)

    def _marks(self, each: Wanted) -> dict[str, str]:
        marks = {
            ROW: each.whole,
            STATE: state_of(self.entity, each.facts, each.mapped.words),
        }
        if each.mapped.findings:
            marks[SAID] = "yes"
        return marks

    def _change(self, old: list[tuple[Wanted, Imported]]) -> None:
        words = source_words(record for _each, record in old)
        compared = [self._compared(each, record, words) for each, record in old]
        if not self.work.is_trial and connection.features.has_select_for_update:
            self._look_again(old, compared, words)
        for (each, record), difference in zip(old, compared, strict=True):
            self.records[each.id] = record
            self._tell(each, record, difference)
        if not self.work.is_trial:
            self._save([record for _each, record in old], compared, words)

    def _compared(
        self, each: Wanted, record: Imported, words: dict[int, Words]
    ) -> Difference:
        mapped = each.mapped
        speaks_it = getattr(record, "source_language", "") == mapped.language
        marks = self._marks(each)
        if not speaks_it and mapped.words:
            marks[STATE] = record.taken.get(STATE, "")
        difference = compare(
            record,
            words.get(record.pk),
            facts=each.facts,
            words=mapped.words if speaks_it else {},
            marks=marks,
        )
        if record.extra != mapped.extra:
            difference.facts["extra"] = mapped.extra
        if getattr(record, "missing_since", None):
            difference.facts["missing_since"] = None
        return difference

    def _look_again(
        self,
        old: list[tuple[Wanted, Imported]],
        compared: list[Difference],
        words: dict[int, Words],
    ) -> None:
        """Compare once more what will be written, while nobody else can write it."""
        places = [at for at, each in enumerate(compared) if not each.is_empty]
        if not places:
            return
        rows = self.entity.model.objects.select_for_update(of=("self",)).order_by("pk")
        fresh: dict[int, Imported] = {}
        for keys in pieces(old[at][1].pk for at in places):
            fresh |= rows.in_bulk(keys)
        words.update(source_words(fresh.values()))
        for at in places:
            each, record = old[at]
            if record.pk in fresh:
                old[at] = (each, fresh[record.pk])
                compared[at] = self._compared(each, fresh[record.pk], words)
            else:  # deleted a moment ago
                compared[at] = Difference()

    def _tell(self, each: Wanted, record: Imported, difference: Difference) -> None:
        table, row = self.entity.table, each.mapped.row
        is_changed = bool(difference.facts or difference.words)
        self.settled.counts[table, "changed" if is_changed else "unchanged"] += 1
        if is_changed:
            self.changed.add(each.id)
        for owner_table, name in self.entity.owners.items():
            before = getattr(record, f"{name}_id")
            if f"{name}_id" in difference.facts and before:
                self.settled.touched[owner_table].add(before)
        for name in difference.staff:
            self.settled.findings.append(
                Finding(
                    "editor_wins",
                    row.file,
                    row.line,
                    name,
                    shortened(str(each.facts.get(name, each.mapped.words.get(name)))),
                    row.id,
                )
            )
        codes = []
        if "missing_since" in difference.facts:
            codes.append("back")
        if each.mapped.words and getattr(record, "source_language", "") != (
            each.mapped.language
        ):
            codes.append("language_differs")
        self.settled.findings += [
            Finding(code, row.file, row.line, record=row.id) for code in codes
        ]

    def _save(
        self,
        records: list[Imported],
        compared: list[Difference],
        words: dict[int, Words],
    ) -> None:
        changed, texts = [], []
        names: set[str] = set()
        for record, difference in zip(records, compared, strict=True):
            facts = dict(difference.facts)
            if difference.taken is not None:
                facts["taken"] = difference.taken
            if facts:
                for name, value in facts.items():
                    setattr(record, name, value)
                names.update(facts)
                changed.append(record)
            if difference.words:
                own = words.get(record.pk)
                if own is None:
                    own = new_words(record, record.source_language, difference.words)
                else:
                    write(own, difference.words)
                texts.append(own)
        if changed:
            self.entity.model.objects.bulk_create(
                changed,
                update_conflicts=True,
                unique_fields=["id"],
                update_fields=sorted(names),
            )
        save_all(texts)
