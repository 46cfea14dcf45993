"""Which of the declared languages the city offers, and in what order."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from .declared import DECLARED


class LanguageState(models.TextChoices):
    """What a visitor gets under the language's prefix."""

    LIVE = "live", _("Live")
    RETIRED = "retired", _("Retired")
    OFF = "off", _("Off")


class Language(models.Model):
    """A declared language that staff have touched; the others count as off.

    Live: its prefix answers. Retired: its prefix leads to another language, so that
    printed codes go on working. Off: its prefix is not found.
    """

    code = models.CharField(_("code"), max_length=12, unique=True)
    state = models.CharField(
        _("state"),
        max_length=8,
        choices=LanguageState.choices,
        default=LanguageState.OFF,
    )
    sort_order = models.PositiveIntegerField(_("order"), default=0)

    class Meta:
        verbose_name = _("language")
        verbose_name_plural = _("languages")
        ordering = ["sort_order", "code"]
        default_permissions = ["change"]

    def __str__(self) -> str:
        return DECLARED[self.code].name if self.code in DECLARED else self.code
