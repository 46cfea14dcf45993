"""The services of the invented city of Riverbend: repeatable, marked, removable."""

from typing import Any

from django.db import transaction

from ..models import (
    Address,
    Attribute,
    Imported,
    Location,
    Organization,
    Phone,
    Schedule,
    Service,
    ServiceAtLocation,
    Taxonomy,
    TaxonomyTerm,
)
from ..services import delete_record, save_record
from .content_files import FOLDER, Data, read_tables

SOURCE = "demo"
"""Marks what is of the demo: its ``source``, each with a name as ``external_id``."""

LANGUAGES = ("en", "es", "ar")

__all__ = ["FOLDER", "LANGUAGES", "SOURCE", "load", "remove"]

KINDS: dict[str, type[Imported]] = {
    "taxonomies": Taxonomy,
    "terms": TaxonomyTerm,
    "organizations": Organization,
    "locations": Location,
    "addresses": Address,
    "services": Service,
    "offers": ServiceAtLocation,
    "phones": Phone,
    "schedules": Schedule,
    "attributes": Attribute,
}
"""Tables of the content files, each after what it refers to."""


@transaction.atomic
def load() -> int:
    """Make what of the demo is not there yet; answers how many records were made."""
    tables = read_tables()
    return sum(
        _make(KINDS[table], name, data)
        for table in KINDS
        for name, data in tables[table].items()
    )


@transaction.atomic
def remove() -> None:
    """Take all of it out again, the last made first.

    Raises ``ProtectedError`` where the city has built on a part of it.
    """
    for kind in reversed(KINDS.values()):
        for record in kind._default_manager.filter(source=SOURCE).order_by("-pk"):
            delete_record(record=record)


def _make(kind: type[Imported], name: str, data: Data) -> bool:
    if kind._default_manager.filter(source=SOURCE, external_id=name).exists():
        return False
    facts = {
        field: _resolve(value) for field, value in data.items() if field != "words"
    }
    save_record(
        record=kind(source=SOURCE, external_id=name, **facts),
        words=_by_language(data.get("words", {})),
    )
    return True


def _resolve(value: Any) -> Any:
    """``@locations.library`` becomes the record of that name."""
    if not (isinstance(value, str) and value.startswith("@")):
        return value
    table, _, name = value.removeprefix("@").partition(".")
    rows = KINDS[table]._default_manager
    return rows.get(source=SOURCE, external_id=name)


def _by_language(words: dict[str, list[str]]) -> dict[str, dict[str, str]]:
    return {
        language: said
        for place, language in enumerate(LANGUAGES)
        if (
            said := {
                field: texts[place]
                for field, texts in words.items()
                if place < len(texts)
            }
        )
    }
