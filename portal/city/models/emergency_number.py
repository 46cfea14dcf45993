"""Numbers to call when somebody is in danger."""

from django.db import models
from django.db.models import Max
from django.utils.translation import gettext_lazy as _

from portal.contacts.fields import PhoneNumberField
from portal.contacts.numbers import call_link, shown_number
from portal.words.models import TranslatableRecord, Words
from portal.words.texts import Text


def last_place() -> int:
    """A place after every number there is, so that a new one comes last."""
    last = EmergencyNumber.objects.aggregate(last=Max("sort_order"))["last"]
    return (last or 0) + 1


class EmergencyNumber(TranslatableRecord):
    """A short code such as 911 or a whole number, in the city's own order."""

    number = PhoneNumberField(
        _("number"), help_text=_("For example 911, or 215-555-0123.")
    )
    hidden = models.BooleanField(
        _("hide this number"),
        default=False,
        help_text=_("Takes it away at once, in every language."),
    )
    sort_order = models.PositiveIntegerField(
        _("order"), default=last_place, editable=False
    )

    title_field = "label"
    words_are_vital = True

    class Meta:
        verbose_name = _("emergency number")
        verbose_name_plural = _("emergency numbers")
        ordering = ["sort_order", "pk"]

    @property
    def label(self) -> Text:
        return self.say("label")

    @property
    def shown(self) -> str:
        """The number as people here write it."""
        return shown_number(self.number)

    @property
    def call_link(self) -> str:
        return call_link(self.number)


class EmergencyNumberWords(Words):
    """Whom the number reaches, in one language."""

    record = models.ForeignKey(
        EmergencyNumber, on_delete=models.CASCADE, related_name="words"
    )
    label = models.CharField(
        _("who answers"),
        max_length=100,
        help_text=_("For example: Police, ambulance, fire."),
    )

    class Meta(Words.Meta):
        verbose_name = _("emergency number in one language")
        verbose_name_plural = _("emergency numbers in one language")
