"""Lines of a CSV file in small pieces of memory, which can be read a second time."""

from collections import deque
from io import TextIOWrapper
from typing import BinaryIO, cast

LONGEST_LINE = 500_000
LONGEST_RECORD = 2_000_000
"""Characters; a record may go over several lines."""


class RecordTooLong(Exception):
    """The lines of a record are longer together than any honest record."""


class Lines:
    """An iterator of lines for a CSV reader; ``number`` is that of the last one given.

    What is not UTF-8 comes as lone surrogates, so that the row can be told.
    """

    def __init__(self, file: BinaryIO) -> None:
        self.text = TextIOWrapper(
            cast(BinaryIO, file),
            encoding="utf-8-sig",
            errors="surrogateescape",
            newline="",
        )
        self.number = 0
        self.is_cut = False
        self.waiting: deque[str] = deque()
        self.record: list[str] = []
        self.length = 0

    def let_go(self) -> None:
        """Leave the file to whoever opened it."""
        self.text.detach()

    def __iter__(self) -> "Lines":
        return self

    def __next__(self) -> str:
        line = self.waiting.popleft() if self.waiting else self._read()
        if not line:
            raise StopIteration
        self.number += 1
        self.record.append(line)
        self.length += len(line)
        if self.length > LONGEST_RECORD:
            raise RecordTooLong
        return line

    def begin(self) -> int:
        """Begin a new record; its first line's number."""
        self.record, self.length, self.is_cut = [], 0, False
        return self.number + 1

    def give_back(self) -> None:
        """Have all lines of the record but its first read again."""
        again = self.record[1:]
        self.waiting.extendleft(reversed(again))
        self.number -= len(again)

    def _read(self) -> str:
        line = self.text.readline(LONGEST_LINE)
        if len(line) < LONGEST_LINE or line.endswith(("\n", "\r")):
            return line
        while piece := self.text.readline(LONGEST_LINE):
            if piece.endswith(("\n", "\r")):
                break
        self.is_cut = True
        return "\n"
