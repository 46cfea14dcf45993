"""One package that was handed in, what came of it, and what was said about its rows."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from portal.jobs.models import Job


class ImportRun(models.Model):
    """Is checked first, which writes nothing, and then imported.

    ``package`` is the file's name in the storage, empty once it is deleted. ``rows``
    counts the rows of each table by what became of them, ``kinds`` the findings of
    each kind.
    """

    class State(models.TextChoices):
        CHECKING = "checking", _("Being checked")
        CHECKED = "checked", _("Checked, not imported yet")
        IMPORTING = "importing", _("Being imported")
        DONE = "done", _("Imported")
        REFUSED = "refused", _("Cannot be used")
        STOPPED = "stopped", _("Stopped before its end")
        DISCARDED = "discarded", _("Thrown away")

    source = models.SlugField(_("data set"), max_length=50)
    language = models.CharField(_("language"), max_length=12)
    file_name = models.CharField(_("file"), max_length=255)
    package = models.CharField(max_length=500, blank=True, editable=False)
    state = models.CharField(
        _("state"), max_length=10, choices=State.choices, default=State.CHECKING
    )
    rows = models.JSONField(default=dict, blank=True)
    kinds = models.JSONField(default=dict, blank=True)
    job = models.ForeignKey(
        Job,
        null=True,
        blank=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    started_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    created_at = models.DateTimeField(auto_now_add=True)
    finished_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("import")
        verbose_name_plural = _("imports")
        default_permissions = ()
        permissions = [
            ("import_packages", _("Can bring whole packages of services in"))
        ]
        ordering = ["-pk"]

    def __str__(self) -> str:
        return f"{self.source} {self.pk}"


class ImportFinding(models.Model):
    """One row of the report; ``code`` is a kind of ``hsds.finding_kinds``."""

    run = models.ForeignKey(
        ImportRun, on_delete=models.CASCADE, related_name="findings"
    )
    code = models.CharField(max_length=40)
    file = models.CharField(max_length=130)
    line = models.PositiveIntegerField()
    column = models.CharField(max_length=130)
    value = models.CharField(max_length=130)
    record = models.CharField(max_length=255)

    class Meta:
        default_permissions = ()
        indexes = [
            models.Index(fields=["run", "code", "id"], name="directory_finding_kind")
        ]

    def __str__(self) -> str:
        return f"{self.file} {self.line} {self.code}"
