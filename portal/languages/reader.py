"""The person reading the page now: their language and the others on offer."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from django.utils.translation import override

from .declared import DECLARED, DeclaredLanguage

if TYPE_CHECKING:
    from wagtail.models import Page


@dataclass
class Reader:
    """``language`` is the one of the address; ``live`` all on offer, in order.

    ``met`` are the pages on the way to the one served, in all languages; ``page`` is
    that one.

    Lives as long as one request. Wagtail keeps the addresses of the sites on it, so
    that a page full of links asks for them once.
    """

    language: str
    live: tuple[str, ...]
    met: "list[Page]" = field(default_factory=list, repr=False)
    page: "Page | None" = field(default=None, repr=False)

    @property
    def declared(self) -> DeclaredLanguage:
        return DECLARED[self.language]


_reader: ContextVar[Reader | None] = ContextVar("reader", default=None)


def current_reader() -> Reader | None:
    """The reader of the public page being made, or none (admin, commands)."""
    return _reader.get()


@contextmanager
def reading(reader: Reader) -> Iterator[Reader]:
    """Make what is inside for this reader: words, addresses, interface language."""
    token = _reader.set(reader)
    try:
        with override(reader.language):
            yield reader
    finally:
        _reader.reset(token)
