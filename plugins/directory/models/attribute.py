"""Which categories a service has (HSDS 3.2.3 ``attribute``)."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from modelcluster.fields import ParentalKey

from .imported import Imported
from .service import Service
from .taxonomy_term import TaxonomyTerm


class Attribute(Imported):
    """A term of a service. Terms of other entities are in their ``extra``."""

    service = ParentalKey(Service, on_delete=models.CASCADE, related_name="attributes")
    taxonomy_term = models.ForeignKey(
        TaxonomyTerm,
        verbose_name=_("category"),
        on_delete=models.CASCADE,
        related_name="attributes",
    )
    link_type = models.CharField(_("kind"), max_length=120, blank=True, editable=False)
    label = models.CharField(_("label"), max_length=255, blank=True, editable=False)
    value = models.TextField(_("value"), blank=True, editable=False)

    class Meta(Imported.Meta):
        verbose_name = _("category of a service")
        verbose_name_plural = _("categories of services")
        ordering = ["pk"]
        indexes = [
            models.Index(
                fields=["taxonomy_term", "service"], name="directory_attribute_term"
            )
        ]

    def __str__(self) -> str:
        return str(self.taxonomy_term)
