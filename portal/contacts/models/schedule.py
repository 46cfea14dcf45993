"""Weekly opening times, by the names of HSDS 3.2.3 (``schedule``)."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _


class Schedule(models.Model):
    """One span of one weekday, every week; a day may have several.

    A span that closes earlier than it opens goes past midnight.
    """

    class Day(models.TextChoices):
        MONDAY = "MO", _("Monday")
        TUESDAY = "TU", _("Tuesday")
        WEDNESDAY = "WE", _("Wednesday")
        THURSDAY = "TH", _("Thursday")
        FRIDAY = "FR", _("Friday")
        SATURDAY = "SA", _("Saturday")
        SUNDAY = "SU", _("Sunday")

    byday = models.CharField(_("day"), max_length=2, choices=Day.choices)
    opens_at = models.TimeField(_("opens at"), null=True, blank=True)
    closes_at = models.TimeField(_("closes at"), null=True, blank=True)
    by_appointment = models.BooleanField(_("by appointment only"), default=False)
    valid_from = models.DateField(_("from this day on"), null=True, blank=True)
    valid_to = models.DateField(_("up to this day"), null=True, blank=True)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.byday

    def clean(self) -> None:
        self.check_span()
        if self.opens_at is None and not self.by_appointment:
            raise ValidationError(_("Give the times, or tick “by appointment only”."))

    def check_span(self) -> None:
        """That the times and the dates go together, where there are any."""
        opens, closes = self.opens_at, self.closes_at
        if (opens is None) != (closes is None):
            raise ValidationError(_("Give both times, or none."))
        if opens is not None and opens == closes:
            raise ValidationError(_("It cannot open and close at the same time."))
        if self.valid_from and self.valid_to and self.valid_to < self.valid_from:
            raise ValidationError(_("The last day lies before the first."))
