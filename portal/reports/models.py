"""What a visitor told us is wrong, and what staff made of it."""

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from wagtail.models import Page, Revision

from portal.words.texts import direction_of

LONGEST_MESSAGE = 2000
LONGEST_ANSWER = 4000


class ReportQuerySet(models.QuerySet):
    """Ways to ask for reports."""

    def waiting(self) -> "ReportQuerySet":
        return self.filter(state=Report.State.NEW)

    def open(self) -> "ReportQuerySet":
        return self.filter(closed_at=None)


class Report(models.Model):
    """Wrong information that somebody saw. Who it was is not known, nor asked.

    The visitor's way back to it is a secret of which only a digest is kept. No search,
    reference index or revision has it.
    """

    class Kind(models.TextChoices):
        """What is wrong, in the words of the form."""

        PHONE = "phone", _("A phone number is wrong")
        ADDRESS = "address", _("An address or a place is wrong")
        HOURS = "hours", _("The opening hours are wrong")
        FEE = "fee", _("A price is wrong")
        CLOSED = "closed", _("It is closed or no longer there")
        TRANSLATION = "translation", _("The translation is wrong or hard to understand")
        OTHER = "other", _("Something else is wrong")

    class State(models.TextChoices):
        NEW = "new", _("New")
        IN_WORK = "in_work", _("In work")
        ANSWERED = "answered", _("Answered")
        CLOSED = "closed", _("Closed without answer")

    class Reason(models.TextChoices):
        """Why it was closed without an answer."""

        FIXED = "fixed", _("It was wrong, and we mended it")
        RIGHT = "right", _("We checked: it is right")
        UNCLEAR = "unclear", _("We could not understand it")
        SPAM = "spam", _("Spam: no report at all")

    page = models.ForeignKey(
        Page, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    page_title = models.CharField(max_length=255, blank=True)
    revision = models.ForeignKey(
        Revision, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    record_type = models.ForeignKey(
        ContentType, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    record_id = models.PositiveBigIntegerField(null=True, blank=True)
    record_title = models.CharField(max_length=255, blank=True)
    changed_before = models.DateTimeField(
        null=True,
        blank=True,
        help_text="When what it is about had last been changed, as the report came.",
    )
    entry_before = models.PositiveBigIntegerField(
        default=0, help_text="The last entry in its log, as the report came."
    )

    language = models.CharField(_("language"), max_length=12)
    kind = models.CharField(_("what is wrong"), max_length=12, choices=Kind.choices)
    message = models.TextField(_("message"), max_length=LONGEST_MESSAGE, blank=True)
    received_at = models.DateTimeField(
        _("received"), help_text="To the hour: more would help to find out who it was."
    )

    state = models.CharField(
        _("state"), max_length=12, choices=State.choices, default=State.NEW
    )
    handled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("in the hands of"),
    )
    answer = models.TextField(_("answer"), max_length=LONGEST_ANSWER, blank=True)
    answer_language = models.CharField(
        _("language of the answer"), max_length=12, blank=True
    )
    answered_at = models.DateTimeField(null=True, blank=True)
    close_reason = models.CharField(
        _("reason"), max_length=12, choices=Reason.choices, blank=True
    )
    closed_at = models.DateTimeField(null=True, blank=True, db_index=True)

    code_digest = models.CharField(max_length=64, unique=True, editable=False)
    mailed_at = models.DateTimeField(null=True, blank=True, editable=False)
    mail_tries = models.PositiveSmallIntegerField(default=0, editable=False)
    mail_next_at = models.DateTimeField(default=timezone.now, editable=False)

    objects = ReportQuerySet.as_manager()

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("reported mistake")
        verbose_name_plural = _("reported mistakes")
        ordering = ["-received_at", "-pk"]
        default_permissions = ("view", "change")
        indexes = [models.Index(fields=["state"], name="portal_reports_by_state")]

    def __str__(self) -> str:
        return str(_("Report %(number)d") % {"number": self.pk or 0})

    @property
    def is_closed(self) -> bool:
        return self.closed_at is not None

    @property
    def about(self) -> str:
        """Titles as they were when the report came; empty for the whole portal."""
        return " – ".join(
            title for title in (self.record_title, self.page_title) if title
        )

    @property
    def answer_direction(self) -> str:
        return direction_of(self.answer_language)
