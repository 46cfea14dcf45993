"""Opening hours that several contacts and pages can share."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel

from portal.words.models import Words

from .schedule import Schedule
from .sourced import SourcedRecord


class Hours(ClusterableModel, SourcedRecord):
    """A week of opening times."""

    shown_lists = ("rows",)

    class Meta:
        verbose_name = _("opening hours")
        verbose_name_plural = _("opening hours")


class HoursRow(Schedule):
    """One line of the week."""

    hours = ParentalKey(Hours, on_delete=models.CASCADE, related_name="rows")

    class Meta:
        verbose_name = _("opening time")
        verbose_name_plural = _("opening times")
        ordering = ["pk"]


class HoursWords(Words):
    """Words of opening hours in one language."""

    record = models.ForeignKey(Hours, on_delete=models.CASCADE, related_name="words")
    name = models.CharField(
        _("name"), max_length=255, help_text=_("For example: City hall, front desk.")
    )
    notes = models.TextField(
        _("notes"), blank=True, help_text=_("For example: closed on public holidays.")
    )

    class Meta(Words.Meta):
        verbose_name = _("words of opening hours")
        verbose_name_plural = _("words of opening hours")
