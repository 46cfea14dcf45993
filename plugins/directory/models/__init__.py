"""The entities of HSDS 3.2.3 that staff edit, one file each, by its names."""

from .address import Address
from .attribute import Attribute
from .import_run import ImportFinding, ImportRun
from .imported import Imported, ImportedRecord
from .location import Location, LocationWords
from .organization import Organization, OrganizationWords
from .phone import Phone, PhoneWords
from .schedule import Schedule, ScheduleWords
from .service import Service, ServiceWords
from .service_at_location import ServiceAtLocation, ServiceAtLocationWords
from .taxonomy import Taxonomy, TaxonomyWords
from .taxonomy_term import TaxonomyTerm, TaxonomyTermWords

__all__ = [
    "Address",
    "Attribute",
    "ImportFinding",
    "ImportRun",
    "Imported",
    "ImportedRecord",
    "Location",
    "LocationWords",
    "Organization",
    "OrganizationWords",
    "Phone",
    "PhoneWords",
    "Schedule",
    "ScheduleWords",
    "Service",
    "ServiceAtLocation",
    "ServiceAtLocationWords",
    "ServiceWords",
    "Taxonomy",
    "TaxonomyTerm",
    "TaxonomyTermWords",
    "TaxonomyWords",
]
