"""Finds every word of the interface in our Python code and templates."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_file

from .files import new_catalogue, read_catalogue, write_catalogue
from .places import CatalogueSet
from .templates import extract_template

KEYWORDS = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "npgettext_lazy": ((1, "c"), 2, 3),
}
NOT_OURS = {"migrations", "node_modules", "__pycache__"}
TEMPLATE_SUFFIXES = {".html", ".txt", ".xml"}


def extract_messages(catalogues: CatalogueSet) -> Catalog:
    """Every message of the code that these catalogues speak for."""
    template = Catalog(domain="django", fuzzy=False)
    root = catalogues.code_folders[0].parent
    for path, method in _sources(catalogues):
        for _line, message, comments, context in extract_from_file(
            method, str(path), keywords=KEYWORDS, comment_tags=["Translators:"]
        ):
            template.add(
                message,
                context=context,
                locations=[(path.relative_to(root).as_posix(), 0)],
                auto_comments=comments,
            )
    return template


def update_catalogue(
    catalogues: CatalogueSet, language: str, template: Catalog
) -> Catalog:
    """Bring the catalogue of a language up to the code; keep every translation."""
    path = catalogues.path(language)
    before = path.read_bytes() if path.exists() else b""
    catalog = read_catalogue(path) if before else new_catalogue(language)
    catalog.update(template, no_fuzzy_matching=True, update_creation_date=False)
    write_catalogue(path, catalog)
    return catalog


def _sources(catalogues: CatalogueSet) -> Iterator[tuple[Path, Any]]:
    for folder in catalogues.code_folders:
        for path in sorted(folder.rglob("*")):
            if NOT_OURS & set(path.parts) or not path.is_file():
                continue
            if path.suffix == ".py":
                yield path, "python"
            elif path.suffix in TEMPLATE_SUFFIXES and "templates" in path.parts:
                yield path, extract_template
