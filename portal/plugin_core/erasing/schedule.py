"""What the clock does in this room."""

from datetime import timedelta

from django.utils.translation import gettext_lazy as _

from portal.jobs.schedule import Recurring

from .services import delete_old_exports

DELETE_OLD_EXPORTS = Recurring(
    "plugin_core.delete_exports",
    _("Delete files with data of modules after a day"),
    delete_old_exports,
    timedelta(hours=1),
)
