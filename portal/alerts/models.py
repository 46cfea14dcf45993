"""Alerts: short news with a start and an end, shown on every public page."""

from datetime import datetime, timedelta

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from wagtail.models import Page

from portal.languages.addresses import address
from portal.words.models import TranslatableQuerySet, TranslatableRecord, Words
from portal.words.texts import Text

USUAL_LENGTH = timedelta(days=3)

END_BEFORE_START = _("The end must come after the start.")


def usual_end() -> datetime:
    return timezone.now() + USUAL_LENGTH


class AlertQuerySet(TranslatableQuerySet):
    """Ways to ask for alerts; ``at`` is a moment with a time zone."""

    def shown(self) -> "AlertQuerySet":
        return self.filter(hidden=False)

    def not_ended(self, at: datetime) -> "AlertQuerySet":
        """Shown now or later; no longer at the moment of their end."""
        return self.shown().filter(ends_at__gt=at)


class Alert(TranslatableRecord):
    """Something everybody must know now, in whatever languages it has words."""

    class Level(models.TextChoices):
        """How loud the alert is; the most urgent stand first on the page."""

        EMERGENCY = "emergency", _("Emergency: people may be in danger")
        IMPORTANT = "important", _("Important: plans must change")
        INFORMATION = "information", _("Information: good to know")

    class Standing(models.TextChoices):
        """Where an alert is in its life; computed, never stored."""

        PLANNED = "planned", _("Planned")
        SHOWING = "showing", _("Showing now")
        ENDED = "ended", _("Ended")
        HIDDEN = "hidden", _("Hidden")

    level = models.CharField(
        _("level"), max_length=12, choices=Level.choices, default=Level.INFORMATION
    )
    starts_at = models.DateTimeField(_("shown from"), default=timezone.now)
    ends_at = models.DateTimeField(
        _("shown until"),
        default=usual_end,
        db_index=True,
        help_text=_("It then goes away by itself. You can move the end at any time."),
    )
    page = models.ForeignKey(
        Page,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("page to read more"),
    )
    hidden = models.BooleanField(
        _("hide this alert"),
        default=False,
        help_text=_("Takes it away at once, in every language."),
    )
    created_at = models.DateTimeField(auto_now_add=True, editable=False)
    updated_at = models.DateTimeField(auto_now=True, editable=False)

    objects = AlertQuerySet.as_manager()

    title_field = "title"
    words_are_vital = True

    class Meta:
        verbose_name = _("alert")
        verbose_name_plural = _("alerts")
        ordering = ["-starts_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ends_at__gt=models.F("starts_at")),
                name="portal_alerts_end_after_start",
                violation_error_message=END_BEFORE_START,
            )
        ]

    @property
    def title(self) -> Text:
        return self.say("title")

    @property
    def message(self) -> Text:
        return self.say("message")

    @property
    def loudness(self) -> str:
        """The level in one word, for readers."""
        return str(LOUDNESS[self.Level(self.level)])

    @property
    def page_address(self) -> str | None:
        """Where its page is for the reader, if it has one that can be read."""
        return address(self.page) if self.page and self.page.live else None

    def clean(self) -> None:
        super().clean()
        if self.starts_at and self.ends_at and self.ends_at <= self.starts_at:
            raise ValidationError({"ends_at": END_BEFORE_START})

    def standing(self, at: datetime | None = None) -> Standing:
        """Planned, showing, ended or hidden at a moment (default: now)."""
        at = at or timezone.now()
        if self.ends_at <= at:
            return self.Standing.ENDED
        if self.hidden:
            return self.Standing.HIDDEN
        return self.Standing.PLANNED if self.starts_at > at else self.Standing.SHOWING


LOUDNESS = {
    Alert.Level.EMERGENCY: _("Emergency"),
    Alert.Level.IMPORTANT: _("Important"),
    Alert.Level.INFORMATION: _("Information"),
}


class AlertWords(Words):
    """What an alert says in one language."""

    record = models.ForeignKey(Alert, on_delete=models.CASCADE, related_name="words")
    title = models.CharField(
        _("title"), max_length=120, help_text=_("What happens, in a few words.")
    )
    message = models.TextField(
        _("message"),
        max_length=600,
        blank=True,
        help_text=_("What to do now. Two or three short sentences."),
    )

    class Meta(Words.Meta):
        verbose_name = _("alert in one language")
        verbose_name_plural = _("alerts in one language")
