"""Records that the blocks of a page show: fetched together, and none of them twice."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from portal.contacts.selectors import Kind, whole_records
from portal.languages.reader import current_reader
from portal.page_cache.parts import shared_part
from portal.words.models import TranslatableRecord


@dataclass
class ChosenRecords:
    """``expected`` are those that blocks will show, ``known`` those fetched.

    A record that is gone is known as none.
    """

    expected: dict[Kind, set[int]] = field(default_factory=lambda: defaultdict(set))
    known: dict[tuple[Kind, int], TranslatableRecord | None] = field(
        default_factory=dict
    )

    def find(self, kind: Kind, keys: Iterable[int]) -> None:
        """Make these known; where one is not yet, all that are expected with it."""
        missing = {key for key in keys if (kind, key) not in self.known}
        if not missing:
            return
        self.expected[kind] |= missing
        for expected, keys_of_kind in self.expected.items():
            self.known |= {(expected, key): None for key in keys_of_kind}
        wanted = self.expected
        self.expected = defaultdict(set)
        self.known |= shared_part(_name(wanted), lambda: whole_records(wanted))


def _name(wanted: dict[Kind, set[int]]) -> str:
    keys = {kind._meta.label: sorted(found) for kind, found in wanted.items()}
    return f"records {sorted(keys.items())}"


def chosen_records() -> ChosenRecords:
    """Those of the page being made; where there is no reader, nothing is kept."""
    reader = current_reader()
    if reader is None:
        return ChosenRecords()
    return vars(reader).setdefault("chosen_records", ChosenRecords())
