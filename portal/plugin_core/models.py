"""Which modules are on, which drafts they brought, and what was exported of them."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from wagtail.models import Page, Site


class ModuleState(models.Model):
    """The state of one module; where there is no row, it is off.

    ``site`` is none: a state holds for the installation. The column is there so that
    states of single sites need no rewrite.
    """

    class State(models.TextChoices):
        OFF = "off", _("Off")
        PREPARING = "preparing", _("Preparing")
        ON = "on", _("On")

    slug = models.SlugField(max_length=50)
    site = models.ForeignKey(
        Site, null=True, editable=False, on_delete=models.CASCADE, related_name="+"
    )
    state = models.CharField(max_length=10, choices=State.choices, default=State.OFF)
    changed_at = models.DateTimeField(auto_now=True)
    changed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("module")
        verbose_name_plural = _("modules")
        default_permissions = ()
        permissions = [("manage_modules", _("Can prepare modules and switch them on"))]
        constraints = [
            models.UniqueConstraint(
                fields=["slug"],
                condition=models.Q(site=None),
                name="portal_plugin_core_one_state_a_module",
            )
        ]

    def __str__(self) -> str:
        return self.slug


class StarterDraft(models.Model):
    """That a starter page of a module was made, so that it is made once only.

    ``page`` is none where the city has deleted it.
    """

    slug = models.SlugField(max_length=50)
    name = models.SlugField(max_length=255)
    page = models.ForeignKey(
        Page, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    wagtail_reference_index_ignore = True

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["slug", "name"], name="portal_plugin_core_one_draft_a_name"
            )
        ]

    def __str__(self) -> str:
        return f"{self.slug}.{self.name}"


class ModuleExport(models.Model):
    """A file with all that a module holds; it and this row are deleted after a day."""

    slug = models.SlugField(max_length=50)
    name = models.CharField(max_length=255)
    sha256 = models.CharField(max_length=64)
    size = models.PositiveBigIntegerField()
    made_at = models.DateTimeField(auto_now_add=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    wagtail_reference_index_ignore = True

    class Meta:
        default_permissions = ()
        ordering = ["-made_at"]

    def __str__(self) -> str:
        return self.name
