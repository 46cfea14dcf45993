"""What running the portal keeps in the database."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class MaintenanceMode(models.Model):
    """The one row that says whether visitors read the maintenance page."""

    ONLY = 1

    is_on = models.BooleanField(
        _("Show the maintenance page to visitors"),
        default=False,
        help_text=_(
            "Visitors then read that the portal is being worked on. Staff who are "
            "signed in still see every page. Do not forget to switch it off again."
        ),
    )

    class Meta:
        verbose_name = _("maintenance mode")
        verbose_name_plural = _("maintenance mode")
        default_permissions = ("change",)
        permissions = (("view_health", _("Can see the health of the portal")),)
        constraints = [
            models.CheckConstraint(
                condition=models.Q(pk=1), name="portal_operations_one_maintenance_row"
            )
        ]

    def __str__(self) -> str:
        return str(_("Maintenance mode"))
