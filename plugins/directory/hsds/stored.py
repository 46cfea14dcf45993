"""Records as the database has them, without making objects of those that stay."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any

from django.db.models import QuerySet

from ..models import Imported
from .comparing import ROW, SAID, STATE
from .entities import Entity
from .pieces import pieces


@dataclass(slots=True)
class Stored:
    """Some columns of one record, and its words in its own language."""

    entity: Entity
    columns: Sequence[Any]
    words: Sequence[str] = ()

    def __getattr__(self, name: str) -> Any:
        try:
            return self.columns[self.entity.places[name]]
        except KeyError as error:
            raise AttributeError(name) from error

    @property
    def pk(self) -> int:
        return self.columns[self.entity.places["id"]]

    def is_as_imported(self, whole: str) -> bool:
        """Whether the package says the same as last time, and nobody changed it since.

        Not where something was said of its row: that is to be said again.
        """
        taken = self.taken
        return (
            taken.get(ROW) == whole
            and SAID not in taken
            and getattr(self, "missing_since", None) is None
            and taken.get(STATE) == self.state()
        )

    def state(self) -> str:
        places, columns = self.entity.places, self.columns
        facts = [columns[places[name]] for name in self.entity.fact_names]
        return _state(facts, self.words or [""] * len(self.entity.word_names))


def state_of(entity: Entity, facts: Mapping[str, Any], words: Mapping[str, str]) -> str:
    """A fingerprint of a record as it will be stored."""
    return _state(
        [facts[name] for name in entity.fact_names],
        [words[name] for name in entity.word_names],
    )


def _state(facts: Sequence[Any], words: Sequence[str]) -> str:
    told = repr((list(facts), list(words))).encode("utf-8", "surrogatepass")
    return blake2b(told, digest_size=8).hexdigest()


def load(entity: Entity, records: QuerySet) -> list[Stored]:
    """One query; words come by ``load_words``."""
    return [Stored(entity, row) for row in records.values_list(*entity.places)]


def whole_records(entity: Entity, stored: Iterable[Stored]) -> list[Imported]:
    """The same with all their columns, in the order in which they were made."""
    return [
        record
        for keys in pieces(sorted(each.pk for each in stored))
        for record in entity.model.objects.filter(pk__in=keys).order_by("pk")
    ]


def load_words(entity: Entity, stored: Iterable[Stored]) -> None:
    """One query for each few thousand."""
    by_key = {each.pk: each for each in stored}
    if not entity.word_names:
        return
    for keys in pieces(by_key):
        rows = entity.model.words_model().objects.filter(
            record__in=keys,
            language__in={each.source_language for each in by_key.values()},
        )
        for key, language, *words in rows.values_list(
            "record_id", "language", *entity.word_names
        ):
            if language == by_key[key].source_language:
                by_key[key].words = words
