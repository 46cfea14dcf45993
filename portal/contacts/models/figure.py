"""Figures that pages must not copy: a fee, a limit, another number."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from babel.numbers import list_currencies

from portal.words.models import Words

from .sourced import SourcedRecord


def check_currency(code: str) -> None:
    """ISO 4217, three letters."""
    if code not in list_currencies():
        raise ValidationError(_("Write the currency as three letters, such as USD."))


class Figure(SourcedRecord):
    """A number that changes one day, and must then change everywhere."""

    class Kind(models.TextChoices):
        FEE = "fee", _("Fee")
        LIMIT = "limit", _("Limit")
        NUMBER = "number", _("Other number")

    kind = models.CharField(
        _("kind"), max_length=10, choices=Kind.choices, default=Kind.FEE
    )
    amount = models.DecimalField(
        _("amount"),
        max_digits=12,
        decimal_places=2,
        null=True,
        blank=True,
        help_text=_("0 means free. Leave it empty where only words can say it."),
    )
    currency = models.CharField(
        _("currency"),
        max_length=3,
        blank=True,
        default="USD",
        validators=[check_currency],
        help_text=_("Empty where the number is not money."),
    )
    valid_from = models.DateField(_("in force since"), null=True, blank=True)

    class Meta:
        verbose_name = _("figure")
        verbose_name_plural = _("figures")


class FigureWords(Words):
    """Words of a figure in one language."""

    record = models.ForeignKey(Figure, on_delete=models.CASCADE, related_name="words")
    name = models.CharField(
        _("name"), max_length=255, help_text=_("For example: City ID card, adult.")
    )
    unit = models.CharField(
        _("unit"),
        max_length=120,
        blank=True,
        help_text=_("What comes after the amount: per person, per month, people."),
    )
    note = models.TextField(
        _("note"), blank=True, help_text=_("Who pays less, what it includes.")
    )

    class Meta(Words.Meta):
        verbose_name = _("words of a figure")
        verbose_name_plural = _("words of figures")
