"""Long lists in pieces that a database takes as one question."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")

MOST_ASKED = 5000


def pieces(values: Iterable[T], most: int = MOST_ASKED) -> Iterator[list[T]]:
    """Nothing for an empty list."""
    whole = list(values)
    for start in range(0, len(whole), most):
        yield whole[start : start + most]
