"""What the directory adds to the portal."""

from datetime import timedelta

from django.utils.translation import gettext_lazy as _

from portal.plugin_core import NavigationEntry, Recurring

from .blocks import BLOCKS
from .hsds.runs import clear_away
from .models import (
    Location,
    Organization,
    Phone,
    Schedule,
    Service,
    ServiceAtLocation,
    Taxonomy,
    TaxonomyTerm,
)
from .search import SERVICES
from .staff.imports import SCREENS as IMPORT_SCREENS
from .staff.viewsets import (
    LocationViewSet,
    OrganizationViewSet,
    PhoneViewSet,
    ScheduleViewSet,
    ServiceAtLocationViewSet,
    ServiceViewSet,
    TaxonomyTermViewSet,
    TaxonomyViewSet,
)

__all__ = [
    "BLOCKS",
    "MENU",
    "NAVIGATION",
    "PERMISSIONS",
    "SCHEDULE",
    "SEARCH",
    "TRANSLATABLE",
]

MENU = (
    ServiceViewSet,
    OrganizationViewSet,
    LocationViewSet,
    ServiceAtLocationViewSet,
    TaxonomyTermViewSet,
    TaxonomyViewSet,
    PhoneViewSet,
    ScheduleViewSet,
    *IMPORT_SCREENS,
)

NAVIGATION = (NavigationEntry(_("Services"), "directory:services", order=10),)

SEARCH = (SERVICES,)

TRANSLATABLE = (
    Service,
    Organization,
    Location,
    ServiceAtLocation,
    TaxonomyTerm,
    Taxonomy,
    Phone,
    Schedule,
)

_RECORDS = [model._meta.model_name for model in TRANSLATABLE]

PERMISSIONS = {
    "administrator": ("directory.import_packages",),
    "editor": (
        *(
            f"directory.{action}_{record}"
            for record in _RECORDS
            for action in ("add", "change", "delete", "view")
        ),
        *(f"directory.change_{record}words" for record in _RECORDS),
    ),
    "translator": tuple(
        right
        for record in _RECORDS
        for right in (f"directory.view_{record}", f"directory.change_{record}words")
    ),
}

SCHEDULE = (
    Recurring(
        "directory.clear_away_imports",
        _("Delete packages of services that nobody imports any more"),
        clear_away,
        timedelta(hours=1),
    ),
)
