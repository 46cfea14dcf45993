"""Which messages of the code each interface language must have."""

from collections.abc import Iterator

from babel.messages.catalog import Catalog

from .declared import COMPLETE, FOR_NEWCOMERS, for_newcomers

LANGUAGES = (*COMPLETE, *FOR_NEWCOMERS)


def wanted(template: Catalog) -> Iterator[tuple[str, Catalog]]:
    """Each language with its part of ``template``."""
    part = for_newcomers(template)
    for language in LANGUAGES:
        yield language, template if language in COMPLETE else part
