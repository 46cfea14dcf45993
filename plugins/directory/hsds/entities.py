"""Which table of HSDS becomes which record, and what it is a part of."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property

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
from . import mapping
from .mapping import Mapped, Origin
from .reading import Row

COMPARED = (
    "id",
    "external_id",
    "source",
    "taken",
    "source_language",
    "missing_since",
    "locked_fields",
)


@dataclass(frozen=True)
class Entity:
    """``owners`` are tables with the field that holds the owner; ``name`` is what an
    owner calls the list of these. ``references`` are fields with their tables."""

    table: str
    model: type[Imported]
    map: Callable[..., Mapped]
    name: str = ""
    owners: Mapping[str, str] = field(default_factory=dict)
    references: Mapping[str, str] = field(default_factory=dict)

    @property
    def has_words(self) -> bool:
        return hasattr(self.model, "words_model")

    @cached_property
    def places(self) -> dict[str, int]:
        """Columns that tell whether a record is as imported, each with its place."""
        there = {field.attname for field in self.model._meta.concrete_fields}
        asked = dict.fromkeys([*COMPARED, *self.fact_names])
        columns = [name for name in asked if name in there]
        return {name: place for place, name in enumerate(columns)}

    @cached_property
    def fact_names(self) -> tuple[str, ...]:
        """Columns that an import gives, those of references and owners included."""
        keys = [f"{name}_id" for name in (*self.references, *self.owners.values())]
        return (*self._of_no_row.facts, *keys)

    @cached_property
    def word_names(self) -> tuple[str, ...]:
        return tuple(self._of_no_row.words)

    @cached_property
    def _of_no_row(self) -> Mapped:
        return self.map(Row("", 0, {"id": ""}), (), Origin(""))


def _same(*tables: str) -> dict[str, str]:
    return {table: table for table in tables}


ENTITIES = {
    entity.table: entity
    for entity in (
        Entity("taxonomy", Taxonomy, mapping.map_taxonomy),
        Entity(
            "taxonomy_term",
            TaxonomyTerm,
            mapping.map_term,
            references={"taxonomy": "taxonomy"},
        ),
        Entity("organization", Organization, mapping.map_organization),
        Entity(
            "location",
            Location,
            mapping.map_location,
            references={"organization": "organization"},
        ),
        Entity(
            "service",
            Service,
            mapping.map_service,
            references={"organization": "organization"},
        ),
        Entity(
            "service_at_location",
            ServiceAtLocation,
            mapping.map_service_at_location,
            name="service_at_locations",
            owners=_same("service"),
            references={"location": "location"},
        ),
        Entity(
            "address",
            Address,
            mapping.map_address,
            name="addresses",
            owners=_same("location"),
        ),
        Entity(
            "phone",
            Phone,
            mapping.map_phone,
            name="phones",
            owners=_same("service", "organization", "location", "service_at_location"),
        ),
        Entity(
            "schedule",
            Schedule,
            mapping.map_schedule,
            name="schedules",
            owners=_same("service", "location", "service_at_location"),
        ),
        Entity(
            "attribute",
            Attribute,
            mapping.map_attribute,
            name="attributes",
            owners=_same("service"),
            references={"taxonomy_term": "taxonomy_term"},
        ),
    )
}


@cache
def part_tables(table: str) -> list[str]:
    """Tables of records that are parts of those of ``table``."""
    return [entity.table for entity in ENTITIES.values() if table in entity.owners]


@dataclass(frozen=True)
class Stage:
    """A walk through one table. ``parent`` is the field and the column of its
    references to itself, where the walk is only for these; ``does`` names the walk."""

    table: str
    does: str = "records"
    parent: tuple[str, str] = ("", "")


STAGES = (
    Stage("taxonomy"),
    Stage("taxonomy_term"),
    Stage("taxonomy_term", "parents", ("parent", "parent_id")),
    Stage("organization"),
    Stage("organization", "parents", ("parent_organization", "parent_organization_id")),
    Stage("location"),
    Stage("service"),
    Stage("service", "missing"),
    Stage("location", "missing"),
    Stage("organization", "missing"),
)
"""In this order, as each needs what stands before it."""
