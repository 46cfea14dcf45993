"""What looks for words: one interface, and the engine of each database behind it."""

from typing import Protocol

from django.db import connection

from ..questions import Answer, Question
from .postgresql import PostgreSQLEngine
from .sqlite import SQLiteEngine


class Engine(Protocol):
    """Answers questions from an index of the tokens that ``SearchText`` holds.

    The same question gets the same things from every engine; their order may differ
    where two are as good. It never raises for what was asked.
    """

    def search(self, question: Question) -> Answer: ...


ENGINES: dict[str, Engine] = {
    "postgresql": PostgreSQLEngine(),
    "sqlite": SQLiteEngine(),
}


def engine() -> Engine:
    """The one of the database: its index is written with every change."""
    return ENGINES[connection.vendor]
