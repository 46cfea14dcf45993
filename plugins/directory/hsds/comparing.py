"""What an import would change of a record, and where staff's own change stays."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from hashlib import blake2b
from typing import Any

from portal.words.models import Words

from ..models import Imported

ROW, STATE, SAID = "row", "state", "said"
"""Under these names ``taken`` holds fingerprints of the whole row and of the record it
made, and whether there were findings about the row."""


@dataclass
class Difference:
    """New values by field; ``staff`` are fields whose value here stays."""

    facts: dict[str, Any] = field(default_factory=dict)
    words: dict[str, str] = field(default_factory=dict)
    taken: dict[str, str] | None = None
    staff: list[str] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        return not self.facts and not self.words and self.taken is None


def is_empty(value: Any) -> bool:
    return value is None or value == "" or value == []


def fingerprint(value: Any) -> str:
    """Short, and empty for what is empty; equal for equal values of a field."""
    if is_empty(value):
        return ""
    if isinstance(value, Decimal):
        text = f"{value.normalize():f}"
    elif isinstance(value, list | dict):
        text = json.dumps(value, sort_keys=True)
    else:
        text = str(value)
    return blake2b(text.encode(), digest_size=6).hexdigest()


def fingerprints(values: Mapping[str, Any]) -> dict[str, str]:
    """Of each value that is there."""
    marks = {name: fingerprint(value) for name, value in values.items()}
    return {name: mark for name, mark in marks.items() if mark}


def compare(
    record: Imported,
    own_words: Words | None,
    *,
    facts: Mapping[str, Any],
    words: Mapping[str, str],
    marks: Mapping[str, str],
    key: str = ROW,
) -> Difference:
    """The record as it is beside what the package says now.

    Staff's value stays where a field is locked, or is no longer what the last import
    gave. ``marks`` are the other things that ``taken`` holds, the fingerprint of the
    package's row under ``key`` among them; the state is left where staff's value is.
    """
    difference = Difference()
    before: dict[str, str] = record.taken
    now = dict(before)
    is_new_row = before.get(key) != marks[key]
    locked = getattr(record, "locked_fields", ())
    fields = [(name, facts[name], getattr(record, name)) for name in facts]
    fields += [(name, words[name], getattr(own_words, name, "")) for name in words]
    for name, value, current in fields:
        if value == current or (is_empty(value) and is_empty(current)):
            if is_new_row:
                _set(now, name, fingerprint(value))
            continue
        is_edited = key in before and fingerprint(current) != before.get(name, "")
        if is_edited or name.removesuffix("_id") in locked:
            if name in before or not is_empty(value):
                difference.staff.append(name)
            continue
        (difference.words if name in words else difference.facts)[name] = value
        _set(now, name, fingerprint(value))
    if key == ROW and SAID not in marks:
        now.pop(SAID, None)
    for name, mark in marks.items():
        if name != STATE or not difference.staff:
            _set(now, name, mark)
    if now != before:
        difference.taken = now
    return difference


def _set(marks: dict[str, str], name: str, mark: str) -> None:
    if mark:
        marks[name] = mark
    else:
        marks.pop(name, None)
