"""Telephone numbers, by the names of HSDS 3.2.3 (``phone``)."""

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from ..fields import LanguageListField, PhoneNumberField


class Phone(models.Model):
    """A number that something or somebody is reached at.

    Types follow RFC 6350, as HSDS asks; WhatsApp is our addition.
    """

    class Type(models.TextChoices):
        VOICE = "voice", _("Telephone")
        CELL = "cell", _("Mobile phone")
        TEXT = "text", _("Text messages (SMS)")
        WHATSAPP = "whatsapp", _("WhatsApp")
        TEXTPHONE = "textphone", _("TTY for deaf people")
        VIDEO = "video", _("Video phone for deaf people")
        FAX = "fax", _("Fax")

    number = PhoneNumberField(
        _("number"), help_text=_("For example 215-555-0123, or 911.")
    )
    extension = models.CharField(
        _("extension"),
        max_length=12,
        blank=True,
        validators=[RegexValidator(r"^\d+$", _("Only digits."))],
    )
    type = models.CharField(
        _("type"), max_length=10, choices=Type.choices, default=Type.VOICE
    )
    languages = LanguageListField(
        _("languages spoken"),
        help_text=_("Leave it empty where it is the same for all numbers."),
    )

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.number
