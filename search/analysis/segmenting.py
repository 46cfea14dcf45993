"""Finds the words of a text, or what stands for words where there are no spaces."""

import re
import sys
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass


def _marks() -> str:
    """All combining marks, as ranges for a regular expression."""
    ranges: list[list[int]] = []
    for code in range(min(sys.maxunicode, 0x1FFFF)):
        if unicodedata.category(chr(code)).startswith("M"):
            if ranges and ranges[-1][1] == code - 1:
                ranges[-1][1] = code
            else:
                ranges.append([code, code])
    return "".join(f"{chr(first)}-{chr(last)}" for first, last in ranges)


MARKS = _marks()
LETTER = rf"(?:[^\W_]|[{MARKS}])"
JOINERS = "['’‘ʼʻ`´\u200c\u200d\u00ad\u2060]"
WORD = re.compile(rf"{LETTER}+(?:{JOINERS}+{LETTER}+)*")

UNSPACED = (
    "\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f"
    "\U00020000-\U0003ffff"  # Chinese and Japanese
    "\u0e00-\u0eff"  # Thai, Lao
    "\u1000-\u109f\ua9e0-\ua9ff\uaa60-\uaa7f"  # Burmese
    "\u1780-\u17ff\u19e0-\u19ff"  # Khmer
)
RUN = re.compile(rf"(?P<unspaced>[{UNSPACED}]+)|[^{UNSPACED}]+")
SIGN = re.compile(rf".(?:[\u17d2\u1039].|[{MARKS}])*", re.S)
"""A letter with its marks, and what is stacked below it (Khmer coeng, virama)."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a text; ``signs`` are its single signs where words have no spaces."""

    text: str
    start: int
    signs: tuple["Piece", ...] = ()

    @property
    def end(self) -> int:
        return self.start + len(self.text)


def pieces(text: str) -> Iterator[Piece]:
    """Words between spaces and signs, and runs of scripts that are written without."""
    for word in WORD.finditer(text):
        for run in RUN.finditer(word[0]):
            start = word.start() + run.start()
            if run["unspaced"]:
                yield Piece(run[0], start, tuple(_signs(run[0], start)))
            else:
                yield Piece(run[0], start)


def _signs(run: str, start: int) -> Iterator[Piece]:
    for sign in SIGN.finditer(run):
        yield Piece(sign[0], start + sign.start())
