"""Says what is going on, so that nobody wonders whether it hangs."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from time import monotonic

SAY_TIMES_ABOVE_SECONDS = 2
_numbers = count(1)


def say(words: str) -> None:
    """One line of progress, shown at once."""
    print(f"    {words}", flush=True)


@contextmanager
def step(title: str) -> Iterator[None]:
    """A numbered step; long ones say how long they took."""
    print(f"{next(_numbers)}. {title}", flush=True)
    begun = monotonic()
    yield
    if (seconds := monotonic() - begun) > SAY_TIMES_ABOVE_SECONDS:
        say(f"done in {seconds:.0f} s")


def complain(words: str) -> None:
    print(words, file=sys.stderr, flush=True)
