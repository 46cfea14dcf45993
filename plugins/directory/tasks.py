"""Long work of the directory: checking a package, and importing it."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from portal.jobs.kinds import JobKind, declare
from portal.jobs.models import Job

from .hsds.finding_kinds import PACKAGE, TABLE
from .hsds.jobs import check_package, import_package


def run_url(job: Job) -> str:
    return reverse("directory_admin:import_run", args=[job.arguments["run"]])


WORDS = {
    "reading": _("The package is being read."),
    "records": _("Records are being compared and written."),
    "writing": _("Records are being compared and written."),
    "parents": _("Records are being linked with each other."),
    "missing": _("Looking for what the package does not have any more."),
    "gone": _("The package is not there any more. Send it again."),
    **{code: kind.sentence for code, kind in (PACKAGE | TABLE).items()},
}

CHECK = JobKind(
    name="directory.check_package",
    title=_("Check a package of services"),
    permission="directory.import_packages",
    run=check_package,
    words=WORDS,
    result_url=run_url,
)
IMPORT = JobKind(
    name="directory.import_hsds",
    title=_("Import a package of services"),
    permission="directory.import_packages",
    run=import_package,
    words=WORDS,
    result_url=run_url,
)

for kind in (CHECK, IMPORT):
    declare(kind)
