"""Places people go to, by the names of HSDS 3.2.3 (``location``, ``address``)."""

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from babel import Locale

from portal.words.models import Words

from ..numbers import home_country
from .sourced import SourcedRecord


def check_country(code: str) -> None:
    """ISO 3166-1, two letters."""
    if len(code) != 2 or code not in Locale("en").territories or code == "ZZ":
        raise ValidationError(_("Write the country as two letters, for example US."))


class Place(SourcedRecord):
    """An address, and in words how to find the door."""

    address_1 = models.CharField(_("street and number"), max_length=255, blank=True)
    address_2 = models.CharField(_("floor, room, building"), max_length=255, blank=True)
    city = models.CharField(_("city"), max_length=120, blank=True)
    state_province = models.CharField(
        _("state or province"), max_length=120, blank=True
    )
    postal_code = models.CharField(_("postal code"), max_length=20, blank=True)
    country = models.CharField(
        _("country"), max_length=2, default=home_country, validators=[check_country]
    )
    latitude = models.DecimalField(
        _("latitude"),
        max_digits=9,
        decimal_places=6,
        null=True,
        blank=True,
        validators=[MinValueValidator(-90), MaxValueValidator(90)],
    )
    longitude = models.DecimalField(
        _("longitude"),
        max_digits=9,
        decimal_places=6,
        null=True,
        blank=True,
        validators=[MinValueValidator(-180), MaxValueValidator(180)],
    )

    class Meta:
        verbose_name = _("place")
        verbose_name_plural = _("places")

    def clean(self) -> None:
        if (self.latitude is None) != (self.longitude is None):
            raise ValidationError(_("Give latitude and longitude, or none of them."))


class PlaceWords(Words):
    """Words of a place in one language."""

    record = models.ForeignKey(Place, on_delete=models.CASCADE, related_name="words")
    name = models.CharField(_("name"), max_length=255)
    description = models.TextField(
        _("how to find it"),
        blank=True,
        help_text=_("What the entrance looks like, where to ring."),
    )
    transportation = models.TextField(
        _("how to get there"), blank=True, help_text=_("Bus, train, parking.")
    )

    class Meta(Words.Meta):
        verbose_name = _("words of a place")
        verbose_name_plural = _("words of places")
