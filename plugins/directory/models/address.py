"""Where a location is (HSDS 3.2.3 ``address``)."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from modelcluster.fields import ParentalKey

from portal.contacts.models.place import check_country
from portal.contacts.numbers import home_country

from .imported import Imported
from .location import Location


class Address(Imported):
    """A postal address, a door, or both."""

    class Type(models.TextChoices):
        PHYSICAL = "physical", _("To go to")
        POSTAL = "postal", _("For mail")
        VIRTUAL = "virtual", _("On the net")

    location = ParentalKey(Location, on_delete=models.CASCADE, related_name="addresses")
    attention = models.CharField(
        _("person or office"), max_length=255, blank=True, help_text=_("For mail.")
    )
    address_1 = models.CharField(_("street and number"), max_length=255, blank=True)
    address_2 = models.CharField(_("floor, room, building"), max_length=255, blank=True)
    city = models.CharField(_("city"), max_length=120, blank=True)
    region = models.CharField(_("region"), max_length=120, blank=True)
    state_province = models.CharField(
        _("state or province"), max_length=120, blank=True
    )
    postal_code = models.CharField(_("postal code"), max_length=20, blank=True)
    country = models.CharField(
        _("country"), max_length=2, default=home_country, validators=[check_country]
    )
    address_type = models.CharField(
        _("kind"), max_length=10, choices=Type.choices, default=Type.PHYSICAL
    )

    class Meta(Imported.Meta):
        verbose_name = _("address")
        verbose_name_plural = _("addresses")
        ordering = ["pk"]
        indexes = [models.Index(fields=["city"], name="directory_address_city")]

    def __str__(self) -> str:
        return self.line

    @property
    def line(self) -> str:
        """``1 Main Street, Springfield, PA 19000``."""
        region = " ".join(filter(None, [self.state_province, self.postal_code]))
        return ", ".join(filter(None, [self.address_1, self.city, region]))
