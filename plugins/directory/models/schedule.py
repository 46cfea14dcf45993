"""When something is open (HSDS 3.2.3 ``schedule``)."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from modelcluster.fields import ParentalKey

from portal.contacts.models import Schedule as AnySchedule
from portal.words.models import TranslatableRecord, Words

from ..fields import WEEKDAYS, WeekdaysField
from .imported import Imported
from .location import Location
from .service import Service
from .service_at_location import ServiceAtLocation


class Schedule(Imported, AnySchedule, TranslatableRecord):
    """Times of some days, or only words about them.

    ``freq`` and ``interval`` are those of iCalendar; its other rules are in ``extra``.
    """

    class Freq(models.TextChoices):
        WEEKLY = "WEEKLY", _("Every week")
        MONTHLY = "MONTHLY", _("Every month")

    service = ParentalKey(
        Service,
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="schedules",
    )
    location = ParentalKey(
        Location,
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="schedules",
    )
    service_at_location = ParentalKey(
        ServiceAtLocation,
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="schedules",
    )
    byday = WeekdaysField(_("days"), blank=True)
    freq = models.CharField(
        _("how often"),
        max_length=10,
        choices=Freq.choices,
        default=Freq.WEEKLY,
        blank=True,
    )
    interval = models.PositiveSmallIntegerField(
        _("every so many weeks or months"), null=True, blank=True, editable=False
    )

    title_field = "description"

    class Meta(Imported.Meta):
        verbose_name = _("opening time")
        verbose_name_plural = _("opening times")
        ordering = ["pk"]

    def __str__(self) -> str:
        return " ".join(
            str(part) for part in (self.byday, self.opens_at, self.closes_at) if part
        ) or str(self.say("description", self.source_language))

    @property
    def names_days(self) -> bool:
        """Whether it holds on plain days of every week."""
        return (
            self.freq == self.Freq.WEEKLY
            and self.interval in (None, 0, 1)
            and bool(self.byday)
            and set(self.byday.split(",")) <= set(WEEKDAYS)
            and not {"bymonthday", "byweekno", "byyearday"} & self.extra.keys()
        )

    @property
    def is_weekly(self) -> bool:
        """Whether it gives the times of such days, so that a week can show it."""
        has_times = self.opens_at is not None and self.closes_at is not None
        return self.names_days and (has_times or self.by_appointment)

    def clean(self) -> None:
        """Times may be missing: words can say them instead."""
        self.check_span()


class ScheduleWords(Words):
    """Words of opening times in one language."""

    record = models.ForeignKey(Schedule, on_delete=models.CASCADE, related_name="words")
    description = models.TextField(
        _("in words"),
        blank=True,
        help_text=_("Where days and times cannot say it: first Monday of the month."),
    )
    notes = models.TextField(
        _("notes"), blank=True, help_text=_("For example: closed on public holidays.")
    )

    class Meta(Words.Meta):
        verbose_name = _("words of opening times")
        verbose_name_plural = _("words of opening times")
