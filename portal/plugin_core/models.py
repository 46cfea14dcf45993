"""Which modules the city has switched on."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from wagtail.models import Site


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
