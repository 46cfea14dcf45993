"""Rows of a CSV file (RFC 4180), one at a time."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from ..findings import Finding, TableRefused, shortened
from ..schema import Table
from .heading import read_heading
from .lines import Lines, RecordTooLong

UTF16 = (b"\xff\xfe", b"\xfe\xff")


@dataclass(slots=True)
class Row:
    """One row: cells of HSDS columns by name, stripped; the others in ``extra``.

    Empty cells are left out of both. ``part_of`` is the table of its owner, once known.
    """

    file: str
    line: int
    cells: dict[str, str]
    extra: dict[str, str] = field(default_factory=dict)
    part_of: str = ""

    @property
    def id(self) -> str:
        return self.cells["id"]

    def get(self, column: str) -> str:
        return self.cells.get(column, "")


def read_rows(file: BinaryIO, name: str, table: Table) -> Iterator[Row | Finding]:
    """Rows in their order, and findings in place of those that cannot be read.

    ``TableRefused`` before the first row where none of them could be understood.
    """
    _check_encoding(file, name)
    lines = Lines(file)
    try:
        yield from _rows(lines, name, table)
    finally:
        lines.let_go()


def _rows(lines: Lines, name: str, table: Table) -> Iterator[Row | Finding]:
    records = _records(lines, name)
    first = next(records, None)
    if first is None:
        raise TableRefused(Finding("empty_file", name))
    if isinstance(first, Finding):
        raise TableRefused(Finding("heading_unreadable", name, 1))
    _line, cells = first
    heading = read_heading(cells, name, table)
    yield from heading.findings
    width = len(heading.names)
    for record in records:
        if isinstance(record, Finding):
            yield record
            continue
        line, cells = record
        if len(cells) != width:
            while len(cells) > width and not cells[-1].strip():
                cells.pop()
            if len(cells) != width:
                value = f"{len(cells)} / {width}"
                yield Finding("number_of_values", name, line, value=value)
                continue
        row = Row(
            name,
            line,
            {key: value for at, key in heading.known if (value := cells[at].strip())},
            {key: value for at, key in heading.unknown if (value := cells[at].strip())},
        )
        missing = [column for column in table.needed if column not in row.cells]
        if missing:
            yield Finding("cell_missing", name, line, missing[0], record=row.get("id"))
        else:
            yield row


def _check_encoding(file: BinaryIO, name: str) -> None:
    peek = getattr(file, "peek", None)
    begins = peek(64)[:64] if peek else b""
    if begins.startswith(UTF16) or begins.count(b"\0") > len(begins) // 4:
        raise TableRefused(Finding("utf16", name, 1))


def _records(lines: Lines, name: str) -> Iterator[tuple[int, list[str]] | Finding]:
    reader = csv.reader(lines, strict=True)
    while True:
        start = lines.begin()
        try:
            cells = next(reader)
        except StopIteration:
            return
        except RecordTooLong:
            yield _unended(lines, name, start, "row_too_long")
            continue
        except csv.Error as error:
            is_long = str(error).startswith("field larger")
            code = "row_too_long" if is_long and len(lines.record) == 1 else "quotes"
            yield _unended(lines, name, start, code)
            continue
        if lines.is_cut:
            yield Finding("row_too_long", name, start)
        elif code := _unreadable(lines.record):
            value = shortened(",".join(cells))
            yield Finding(code, name, start, value=value)
        elif any(cells):
            yield start, cells


def _unended(lines: Lines, name: str, start: int, code: str) -> Finding:
    value = shortened(lines.record[0]) if lines.record else ""
    lines.give_back()
    return Finding(code, name, start, value=value)


def _unreadable(record: list[str]) -> str:
    for line in record:
        if "\0" in line:
            return "nul"
        if not line.isascii() and any("\ud800" <= sign <= "\udfff" for sign in line):
            return "not_utf8"
    return ""
