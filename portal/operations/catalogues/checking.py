"""Says what keeps a catalogue from being whole: nothing missing, nothing broken."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from babel.core import UnknownLocaleError
from babel.messages.catalog import Catalog, Message
from babel.messages.plurals import get_plural

from .placeholders import named_places, ordered_places, tags


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend, at the words it concerns."""

    what: str
    words: str

    def __str__(self) -> str:
        return f"{self.what}: {self.words!r}" if self.words else self.what


def problems(catalog: Catalog, template: Catalog) -> Iterator[Problem]:
    """What is wrong with ``catalog``, given all the messages of the code."""
    yield from _header_problems(catalog)
    for wanted in template:
        if not wanted.id:
            continue
        message = catalog.get(_first(wanted.id), wanted.context)
        words = _first(wanted.id)
        if message is None:
            yield Problem("not in the catalogue", words)
        elif isinstance(message.id, str) != isinstance(wanted.id, str):
            yield Problem("the code asks for it with a plural, or without", words)
        elif message.fuzzy:
            yield Problem("marked as unsure (fuzzy)", words)
        elif not all(_forms(message)):
            yield Problem("not translated", words)
        elif isinstance(message.id, str):
            yield from _text_problems(message.id, str(message.string))
        else:
            yield from _plural_problems(message, catalog.num_plurals)


def untranslated(catalog: Catalog) -> list[Message]:
    """The messages that wait for a person."""
    return [message for message in catalog if message.id and not all(_forms(message))]


def _header_problems(catalog: Catalog) -> Iterator[Problem]:
    try:
        expected = get_plural(catalog.locale_identifier).num_plurals
    except (UnknownLocaleError, ValueError):
        return
    if catalog.num_plurals != expected:
        yield Problem(
            f"the header announces {catalog.num_plurals} plural forms, "
            f"the language has {expected}",
            "",
        )


def _text_problems(source: str, text: str) -> Iterator[Problem]:
    if set(named_places(source)) != set(named_places(text)):
        yield Problem("other places for values (%(name)s or {name})", source)
    if ordered_places(source) != ordered_places(text):
        yield Problem("other places for values (%s or {})", source)
    if tags(source) != tags(text):
        yield Problem("other HTML tags", source)


def _plural_problems(message: Message, expected: int) -> Iterator[Problem]:
    """A form may leave the number out ("two days" is one word in Arabic).

    It may not name a value that the code does not hand over, and the last form,
    which stands for any number, needs them all.
    """
    singular, plural = tuple(message.id)
    forms = _forms(message)
    if len(forms) != expected:
        yield Problem(f"{len(forms)} plural forms instead of {expected}", singular)
        return
    known = set(named_places(singular)) | set(named_places(plural))
    unknown = any(set(named_places(form)) - known for form in forms)
    if unknown or set(named_places(forms[-1])) != set(named_places(plural)):
        yield Problem("other places for values (%(name)s or {name})", singular)
    if any(ordered_places(form) != ordered_places(plural) for form in forms):
        yield Problem("other places for values (%s or {})", singular)
    if any(tags(form) not in (tags(singular), tags(plural)) for form in forms):
        yield Problem("other HTML tags", singular)


def _first(message_id: str | Sequence[str]) -> str:
    return message_id if isinstance(message_id, str) else message_id[0]


def _forms(message: Message) -> tuple[str, ...]:
    text = message.string
    return (text or "",) if isinstance(text, str) or text is None else tuple(text)
