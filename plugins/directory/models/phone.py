"""Numbers of organizations, services and places (HSDS 3.2.3 ``phone``)."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from modelcluster.fields import ParentalKey

from portal.contacts.fields import PhoneNumberField
from portal.contacts.models import Phone as AnyPhone
from portal.words.models import TranslatableRecord, Words

from .imported import Imported
from .location import Location
from .organization import Organization
from .service import Service
from .service_at_location import ServiceAtLocation


class Phone(Imported, AnyPhone, TranslatableRecord):
    """A number of one of the four that may have some.

    ``given`` is what another system wrote where nobody can dial it as it stands;
    ``number`` is empty then.
    """

    service = ParentalKey(
        Service, null=True, blank=True, on_delete=models.CASCADE, related_name="phones"
    )
    organization = ParentalKey(
        Organization,
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="phones",
    )
    location = ParentalKey(
        Location, null=True, blank=True, on_delete=models.CASCADE, related_name="phones"
    )
    service_at_location = ParentalKey(
        ServiceAtLocation,
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="phones",
    )
    number = PhoneNumberField(
        _("number"), blank=True, help_text=_("For example 215-555-0123, or 911.")
    )
    given = models.CharField(
        _("number as it was given"),
        max_length=255,
        blank=True,
        help_text=_("Only for what cannot be dialled, such as 555-HELP, ask for Ana."),
    )

    title_field = "description"

    class Meta(Imported.Meta):
        verbose_name = _("phone number")
        verbose_name_plural = _("phone numbers")
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.number or self.given

    def clean(self) -> None:
        if not (self.number or self.given):
            raise ValidationError({"number": _("Write a number.")})


class PhoneWords(Words):
    """Words of a number in one language."""

    record = models.ForeignKey(Phone, on_delete=models.CASCADE, related_name="words")
    description = models.CharField(
        _("what for"),
        max_length=255,
        blank=True,
        help_text=_("For example: front desk, at night."),
    )

    class Meta(Words.Meta):
        verbose_name = _("words of a phone number")
        verbose_name_plural = _("words of phone numbers")
