"""Lists of categories and their categories."""

from ..reading import Row
from . import cells
from .mapped import Mapped, Origin
from .records import Parts, begin, take_words


def map_taxonomy(row: Row, parts: Parts, origin: Origin) -> Mapped:
    mapped = begin(row, parts, origin)
    take_words(mapped, ["name"], ["description"])
    mapped.facts = {
        "uri": cells.web_address(mapped, "uri"),
        "version": cells.text(mapped, "version", 60),
    }
    return mapped


def map_term(row: Row, parts: Parts, origin: Origin) -> Mapped:
    mapped = begin(row, parts, origin)
    if given := row.get("language"):
        mapped.language = cells.language_code(given) or origin.language
        if not cells.language_code(given):
            mapped.unusable("not_a_language", "language")
    take_words(mapped, ["name"], ["description"])
    mapped.keep("taxonomy")
    mapped.references["taxonomy"] = row.get("taxonomy_id")
    mapped.facts = {
        "code": cells.text(mapped, "code", 120),
        "term_uri": cells.web_address(mapped, "term_uri"),
    }
    return mapped
