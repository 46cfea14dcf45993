"""One service at one place (HSDS 3.2.3 ``service_at_location``)."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel

from portal.words.models import TranslatableRecord, Words

from .imported import Imported
from .location import Location
from .service import Service


class ServiceAtLocation(ClusterableModel, Imported, TranslatableRecord):
    """May have numbers and hours of its own, which go before those of the place."""

    service = ParentalKey(
        Service, on_delete=models.CASCADE, related_name="service_at_locations"
    )
    location = models.ForeignKey(
        Location,
        verbose_name=_("location"),
        on_delete=models.PROTECT,
        related_name="service_at_locations",
    )

    title_field = "description"

    class Meta(Imported.Meta):
        verbose_name = _("service at a location")
        verbose_name_plural = _("services at locations")
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.service}, {self.location}"


class ServiceAtLocationWords(Words):
    """Words of a service at one place, in one language."""

    record = models.ForeignKey(
        ServiceAtLocation, on_delete=models.CASCADE, related_name="words"
    )
    description = models.TextField(
        _("different here"),
        blank=True,
        help_text=_("Only what is not so at its other places."),
    )

    class Meta(Words.Meta):
        verbose_name = _("words of a service at a location")
        verbose_name_plural = _("words of services at locations")
