"""Reading and writing catalogues so that a change shows as a small difference."""

from io import BytesIO
from pathlib import Path

from django.utils.translation import to_locale

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

HEADER = """\
# Words of the interface: {language}.
# Reviewed by: nobody yet.
#"""
NOT_FILLED_IN = (b"EMAIL@ADDRESS", b"YEAR-MO-DA", b"<LL@li.org>")
"""Marks of the header lines that Babel writes for somebody to fill in."""


def read_catalogue(path: Path) -> Catalog:
    with path.open("rb") as file:
        return read_po(file, domain="django")


def new_catalogue(language: str) -> Catalog:
    return Catalog(
        locale=to_locale(language),
        domain="django",
        project="Welcoming Portal",
        version="1",
        header_comment=HEADER.format(language=language),
        fuzzy=False,
    )


def write_catalogue(path: Path, catalog: Catalog) -> None:
    """Sorted, with file names but no line numbers: unrelated edits change nothing."""
    text = BytesIO()
    write_po(
        text,
        catalog,
        width=88,
        sort_output=True,
        ignore_obsolete=True,
        include_lineno=False,
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(_without_blanks(text.getvalue()))


def _without_blanks(text: bytes) -> bytes:
    """Leave out of the header what nobody has filled in."""
    header, gap, messages = text.partition(b"\n\n")
    lines = [
        line
        for line in header.splitlines(keepends=True)
        if not any(mark in line for mark in NOT_FILLED_IN)
    ]
    return b"".join([*lines, gap, messages])
