"""Keeps the rows of a package on disk while it is imported, each with its owner.

Parts stand in files of their own in any order, and a package may be larger than the
memory: only identifiers that rows may point to stay there. The file goes away with the
spool.
"""

import json
import sqlite3
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b
from pathlib import Path

from .pieces import pieces
from .reading import Row
from .schema import REFERRED_TO

_TABLES = """
CREATE TABLE kept (
    number INTEGER PRIMARY KEY, name TEXT, id TEXT, owner_table TEXT, owner TEXT,
    mark TEXT, file TEXT, line INTEGER, cells TEXT, extra TEXT, UNIQUE (name, id)
);
CREATE INDEX owned ON kept (owner_table, owner);
CREATE TABLE left_out (name TEXT, id TEXT, UNIQUE (name, id));
"""
_ROW = "number, name, id, owner_table, owner, mark, file, line, cells, extra"
MOST_ASKED = 500
MAPPING = "1"
"""To be raised when a row comes to mean something else, so that all are mapped anew."""


@dataclass
class Kept:
    """A row with its number in the spool, its table and what it is a part of.

    ``mark`` is a fingerprint of all that it says; the row is unpacked when asked for.
    """

    number: int
    table: str
    id: str
    owner_table: str
    owner: str
    mark: str
    packed: tuple[str, int, str, str]

    @cached_property
    def row(self) -> Row:
        file, line, cells, extra = self.packed
        more = json.loads(extra) if extra else {}
        return Row(file, line, json.loads(cells), more, self.owner_table)


class Spool:
    """To be used as a context manager."""

    def __init__(self) -> None:
        self.ids: dict[str, set[str]] = defaultdict(set)
        self.folder = tempfile.TemporaryDirectory(prefix="hsds-")
        self.database = sqlite3.connect(
            Path(self.folder.name) / "rows.sqlite3", isolation_level=None
        )
        self.database.executescript(
            "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-16000;"
            + _TABLES
            + "BEGIN;"
        )

    def __enter__(self) -> "Spool":
        return self

    def __exit__(self, *args: object) -> None:
        self.database.close()
        self.folder.cleanup()

    def put(self, table: str, row: Row, owner_table: str = "", owner: str = "") -> bool:
        """False where a row of this table has the identifier already."""
        cells = json.dumps(row.cells)
        extra = json.dumps(row.extra) if row.extra else ""
        values = (table, row.id, owner_table, owner)
        mark = fingerprint_of(*values, cells, extra)
        cursor = self.database.execute(
            "INSERT OR IGNORE INTO kept (name, id, owner_table, owner, mark, file, "
            "line, cells, extra) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (*values, mark, row.file, row.line, cells, extra),
        )
        if not cursor.rowcount:
            return False
        if table in REFERRED_TO:
            self.ids[table].add(row.id)
        return True

    def leave_out(self, table: str, id_: str) -> None:
        """Remember that the package has this row, though it cannot be used."""
        self.database.execute(
            "INSERT OR IGNORE INTO left_out VALUES (?, ?)", (table, id_)
        )

    def has(self, table: str, id_: str) -> bool:
        return id_ in self.ids.get(table, ())

    def owner_of(self, table: str, id_: str) -> tuple[str, str] | None:
        asked = "SELECT owner_table, owner FROM kept WHERE name = ? AND id = ?"
        return self.database.execute(asked, (table, id_)).fetchone()

    def known(self, table: str, ids: Iterable[str]) -> set[str]:
        """Which of these the package has, usable or not."""
        found: set[str] = set()
        for some in pieces(ids, MOST_ASKED):
            marks = ",".join("?" * len(some))
            for name in ("kept", "left_out"):
                asked = f"SELECT id FROM {name} WHERE name = ? AND id IN ({marks})"  # noqa: S608
                rows = self.database.execute(asked, (table, *some))
                found.update(id_ for (id_,) in rows)
        return found

    def count(self, table: str) -> int:
        asked = "SELECT COUNT(*) FROM kept WHERE name = ?"
        return int(self.database.execute(asked, (table,)).fetchone()[0])

    def after(self, table: str, number: int, most: int) -> list[Kept]:
        """The next rows of a table in the order of its file."""
        rows = self.database.execute(
            f"SELECT {_ROW} FROM kept WHERE name = ? AND number > ? "  # noqa: S608
            "ORDER BY number LIMIT ?",
            (table, number, most),
        )
        return [_kept(row) for row in rows]

    def count_parts(self, table: str, ids: Iterable[str]) -> dict[str, int]:
        """How many parts these rows of ``table`` have, where they have any."""
        found: dict[str, int] = {}
        for some in pieces(ids, MOST_ASKED):
            marks = ",".join("?" * len(some))
            asked = (
                "SELECT owner, COUNT(*) FROM kept "  # noqa: S608
                f"WHERE owner_table = ? AND owner IN ({marks}) GROUP BY owner"
            )
            found.update(self.database.execute(asked, (table, *some)).fetchall())
        return found

    def parts(self, table: str, ids: Iterable[str]) -> Iterator[Kept]:
        """Rows that are parts of these rows of ``table``, in the order of the files."""
        for some in pieces(ids, MOST_ASKED):
            marks = ",".join("?" * len(some))
            asked = (
                f"SELECT {_ROW} FROM kept "  # noqa: S608
                f"WHERE owner_table = ? AND owner IN ({marks}) ORDER BY number"
            )
            for row in self.database.execute(asked, (table, *some)):
                yield _kept(row)


def _kept(found: tuple) -> Kept:
    return Kept(*found[:6], packed=found[6:])


def fingerprint_of(*texts: str) -> str:
    """Of rows as they came, and of how this version of the portal maps them."""
    told = "\0".join((MAPPING, *texts)).encode("utf-8", "surrogatepass")
    return blake2b(told, digest_size=8).hexdigest()
