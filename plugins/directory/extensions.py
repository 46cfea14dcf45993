"""What the directory adds to the portal."""

from django.utils.translation import gettext_lazy as _

from portal.plugin_core import NavigationEntry

from .blocks import BLOCKS
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
