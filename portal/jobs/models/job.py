"""One piece of long work: what is to be done, how far it is, and who is at it."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Job(models.Model):
    """Waits, is worked on by one process at a time, and ends once.

    ``arguments`` are small and never personal. ``checkpoint`` is where to go on from:
    it is written in the transaction of the rows it stands for. ``note`` and
    ``failure`` are codes that the kind has words for. ``holder`` is the token of the
    process at work: nobody else may write progress, and after ``leased_until`` it
    counts as killed. ``key`` names what may be in hand only once.
    """

    class State(models.TextChoices):
        """How far it is; the last three are for ever."""

        WAITING = "waiting", _("Waiting")
        RUNNING = "running", _("At work")
        DONE = "done", _("Done")
        FAILED = "failed", _("Failed")
        CANCELLED = "cancelled", _("Stopped by staff")

    kind = models.CharField(max_length=100)
    arguments = models.JSONField(default=dict, blank=True)
    key = models.CharField(max_length=200, blank=True)
    state = models.CharField(
        max_length=10, choices=State.choices, default=State.WAITING
    )
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(null=True, blank=True)
    note = models.CharField(max_length=50, blank=True)
    checkpoint = models.JSONField(default=dict, blank=True)
    counts = models.JSONField(default=dict, blank=True)
    report = models.CharField(max_length=200, blank=True)
    failure = models.CharField(max_length=50, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    due_at = models.DateTimeField(default=timezone.now)
    holder = models.CharField(max_length=32, blank=True)
    leased_until = models.DateTimeField(null=True, blank=True)
    heartbeat_at = models.DateTimeField(null=True, blank=True)
    cancel_asked = models.BooleanField(default=False)
    started_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    created_at = models.DateTimeField(default=timezone.now)
    started_at = models.DateTimeField(null=True, blank=True)
    finished_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("long work")
        verbose_name_plural = _("long work")
        default_permissions = ("view",)
        indexes = [
            models.Index(fields=["state", "due_at"], name="portal_jobs_next"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "key"],
                condition=Q(finished_at=None) & ~Q(key=""),
                name="portal_jobs_key_in_hand_once",
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.pk}"

    def get_absolute_url(self) -> str:
        """Its screen for staff."""
        return reverse("portal_jobs:job", args=[self.pk])

    @property
    def is_finished(self) -> bool:
        return self.finished_at is not None
