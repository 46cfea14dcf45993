"""The tables of HSDS 3.2.3: their names, files, columns and references.

Source: the tabular data package of the Human Services Data Specification, an Open
Referral resource (https://openreferral.org/), CC BY-SA 4.0.
"""

from dataclasses import dataclass, field

_TABLES = """
organization organizations: id name alternate_name description email website tax_status
    tax_id year_incorporated legal_status logo uri parent_organization_id
program programs: id organization_id name alternate_name description
service services: id organization_id program_id name alternate_name description url
    email status interpretation_services application_process fees_description wait_time
    fees accreditations eligibility_description minimum_age maximum_age assured_date
    assurer_email licenses alert last_modified
location locations: id location_type url organization_id name alternate_name description
    transportation latitude longitude external_identifier external_identifier_type
service_at_location service_at_location: id service_id location_id description
contact contacts: id organization_id service_id service_at_location_id location_id name
    title department email
phone phones: id location_id service_id organization_id contact_id
    service_at_location_id number extension type description
address addresses: id location_id attention address_1 address_2 city region
    state_province postal_code country address_type
schedule schedules: id service_id location_id service_at_location_id valid_from valid_to
    dtstart timezone until count wkst freq interval byday byweekno bymonthday byyearday
    description opens_at closes_at schedule_link attending_type notes
taxonomy taxonomies: id name description uri version
taxonomy_term taxonomy_terms: id code name description parent_id taxonomy language
    taxonomy_id term_uri
attribute attributes: id link_id taxonomy_term_id link_type link_entity value label
accessibility accessibility: id location_id description details url
cost_option cost_options: id service_id valid_from valid_to option currency amount
    amount_description
funding funding: id organization_id service_id source
language languages: id service_id location_id phone_id name code note
meta_table_description meta_table_descriptions: id name language character_set
metadata metadata: id resource_id resource_type last_action_date last_action_type
    field_name previous_value replacement_value updated_by
organization_identifier organization_identifiers: id organization_id identifier_scheme
    identifier_type identifier
required_document required_documents: id service_id document uri
service_area service_areas: id service_id service_at_location_id name description extent
    extent_type uri
service_capacity service_capacity: id service_id unit_id available maximum description
    updated
unit units: id name scheme identifier uri
url url: id label url organization_id service_id
"""

_NEEDED = {
    "organization": ("id", "name"),
    "program": ("id", "name", "organization_id"),
    "service": ("id", "name", "organization_id"),
    "service_at_location": ("id", "service_id", "location_id"),
    "phone": ("id", "number"),
    "address": ("id", "location_id"),
    "taxonomy": ("id", "name"),
    "taxonomy_term": ("id", "name"),
    "attribute": ("id", "link_id", "link_entity", "taxonomy_term_id"),
}
"""Cells without which nothing can be made of a row, besides its ``id``."""

_REFERRED = {
    "parent_organization_id": "organization",
    "parent_id": "taxonomy_term",
}

OLDER = frozenset(
    {
        "accessibility_for_disabilities",
        "eligibility",
        "holiday_schedule",
        "physical_address",
        "physical_addresses",
        "postal_address",
        "postal_addresses",
        "regular_schedule",
        "service_attribute",
        "service_attributes",
        "service_taxonomy",
        "services_at_location",
        "taxonomy_types",
    }
)
"""Tables that only HSDS 1 and 2 have."""


@dataclass(frozen=True)
class Table:
    """One table: ``file`` is its usual name without ending; ``references`` are columns
    with the table that they point to."""

    name: str
    file: str
    columns: tuple[str, ...]
    needed: tuple[str, ...] = ("id",)
    references: dict[str, str] = field(default_factory=dict)


def _tables() -> dict[str, Table]:
    """In the order above: a table stands after those that it needs."""
    found: dict[str, Table] = {}
    joined = _TABLES.replace("\n    ", " ").strip()
    for line in joined.splitlines():
        names, columns = line.split(":")
        name, file = names.split()
        found[name] = Table(
            name, file, tuple(columns.split()), _NEEDED.get(name, ("id",))
        )
    for table in found.values():
        for column in table.columns:
            target = _REFERRED.get(column, column.removesuffix("_id"))
            if column.endswith("_id") and target in found:
                table.references[column] = target
    return found


TABLES = _tables()
INDISPENSABLE = ("organization", "service")
"""Without them a package is no directory, and everything would look missing."""

OWNERS: dict[str, tuple[str, ...]] = {
    "service_at_location": ("service",),
    "address": ("location",),
    "phone": ("service_at_location", "service", "location", "organization", "contact"),
    "schedule": ("service_at_location", "service", "location"),
    "program": ("organization",),
    "contact": ("service_at_location", "service", "location", "organization"),
    "accessibility": ("location",),
    "cost_option": ("service",),
    "funding": ("service", "organization"),
    "language": ("phone", "service", "location"),
    "organization_identifier": ("organization",),
    "required_document": ("service",),
    "service_area": ("service_at_location", "service"),
    "service_capacity": ("service",),
    "url": ("service", "organization"),
}
"""Tables of parts, each with those that its rows may belong to, the nearest first."""

NAMED_OWNERS = {
    "attribute": ("link_entity", "link_id"),
    "metadata": ("resource_type", "resource_id"),
}
"""Tables whose rows name the table that they belong to in one column, the row in the
other."""

RECORDS = frozenset(
    {
        "address",
        "attribute",
        "location",
        "organization",
        "phone",
        "schedule",
        "service",
        "service_at_location",
        "taxonomy",
        "taxonomy_term",
    }
)
"""Tables that the directory has as well; rows of the others stay with their owners."""

OWNERLESS = ("meta_table_description", "unit")

REFERRED_TO = frozenset(
    target for table in TABLES.values() for target in table.references.values()
) | frozenset(RECORDS)
"""Tables that rows of others may point to."""

BY_FILE_NAME = {table.file: table.name for table in TABLES.values()} | {
    name: name for name in TABLES
}
