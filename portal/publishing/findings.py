"""What a rule says of a page, and what a page that may not go public raises."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _


class Severity(models.TextChoices):
    """How much a rule weighs, as the city has set it."""

    OFF = "off", _("Off")
    WARN = "warn", _("Warn")
    BLOCK = "block", _("Block")


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to mend: the rule's name, what to do, the field it concerns or "".

    Where it is ``absolute``, no setting and no urgent reason lifts it.
    """

    rule: str
    message: str
    severity: Severity = Severity.WARN
    field: str = ""
    absolute: bool = False


class PublishBlocked(ValidationError):
    """The city's rules forbid to publish the page as it is."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = tuple(findings)
        super().__init__([str(finding.message) for finding in self.findings])
