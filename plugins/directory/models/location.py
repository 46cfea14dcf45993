"""Where services are offered (HSDS 3.2.3 ``location``)."""

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from modelcluster.models import ClusterableModel

from portal.contacts.fields import LanguageListField
from portal.words.models import Words

from .imported import Imported, ImportedRecord
from .organization import Organization


class Location(ClusterableModel, ImportedRecord):
    """A building, a room, a mailbox or a place on the net."""

    class Type(models.TextChoices):
        PHYSICAL = "physical", _("A place to go to")
        POSTAL = "postal", _("Only for mail")
        VIRTUAL = "virtual", _("On the net or by telephone")

    organization = models.ForeignKey(
        Organization,
        verbose_name=_("organization"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="locations",
    )
    location_type = models.CharField(
        _("kind"), max_length=10, choices=Type.choices, default=Type.PHYSICAL
    )
    url = models.URLField(_("web address"), max_length=500, blank=True)
    languages = LanguageListField(_("languages spoken"))
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

    class Meta(Imported.Meta):
        verbose_name = _("location")
        verbose_name_plural = _("locations")

    def clean(self) -> None:
        if (self.latitude is None) != (self.longitude is None):
            raise ValidationError(_("Give latitude and longitude, or none of them."))


class LocationWords(Words):
    """Words of a location in one language."""

    record = models.ForeignKey(Location, on_delete=models.CASCADE, related_name="words")
    name = models.CharField(
        _("name"), max_length=255, help_text=_("For example: Eastside Library.")
    )
    alternate_name = models.CharField(_("other name"), max_length=255, blank=True)
    description = models.TextField(
        _("how to find it"),
        blank=True,
        help_text=_("What the entrance looks like, where to ring."),
    )
    transportation = models.TextField(
        _("how to get there"), blank=True, help_text=_("Bus, train, parking.")
    )

    class Meta(Words.Meta):
        verbose_name = _("words of a location")
        verbose_name_plural = _("words of locations")
