"""The screens by their addresses; only the first is in the menu."""

from django.utils.translation import gettext_lazy as _

from portal.plugin_core import Screen

from ...hsds.runs import MAY_IMPORT
from .views import FindingsView, ImportRunView, ImportsView

SCREENS = (
    Screen("import", _("Import"), "import/", ImportsView, MAY_IMPORT, "download"),
    Screen("import_run", _("Import"), "import/<int:pk>/", ImportRunView, MAY_IMPORT),
    Screen(
        "import_findings",
        _("Report of an import"),
        "import/<int:pk>/findings.csv",
        FindingsView,
        MAY_IMPORT,
    ),
)
