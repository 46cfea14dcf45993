"""What the directory adds to the portal."""

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
from .staff.viewsets import (
    LocationViewSet,
    OrganizationViewSet,
    ServiceAtLocationViewSet,
    ServiceViewSet,
    TaxonomyTermViewSet,
    TaxonomyViewSet,
)

MENU = (
    ServiceViewSet,
    OrganizationViewSet,
    LocationViewSet,
    ServiceAtLocationViewSet,
    TaxonomyTermViewSet,
    TaxonomyViewSet,
)

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
