"""Finds the words in Django templates, as an extraction method for Babel."""

from collections.abc import Collection, Iterator, Mapping
from io import BytesIO
from typing import IO, Any

from django.utils.translation.template import templatize

from babel.messages.extract import extract_python


def extract_template(
    fileobj: IO[bytes],
    keywords: Mapping[str, Any],
    comment_tags: Collection[str],
    options: Mapping[str, Any],
) -> Iterator[tuple]:
    """Yield ``(line, function, messages, comments)``, as Babel's methods do.

    Django turns the template into calls of gettext between blanked-out text. The
    brackets around keep Python's tokenizer from reading the indentation.
    """
    source = templatize(fileobj.read().decode("utf-8"))
    bracketed = BytesIO(f"(\n{source}\n)".encode())
    yield from extract_python(bracketed, keywords, comment_tags, {"encoding": "utf-8"})
