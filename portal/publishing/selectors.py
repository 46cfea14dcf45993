"""Reads: what stands between a page and the public."""

from dataclasses import replace

from wagtail.models import Page

from .findings import Finding, Severity
from .models import PublishRules
from .rules import RULES


def findings(page: Page) -> list[Finding]:
    """What the city's rules say of the page as it is in memory, the blocking first."""
    severities = PublishRules.load()
    found = [_weighed(finding, severities) for rule in RULES for finding in rule(page)]
    return sorted(
        (finding for finding in found if finding.severity != Severity.OFF),
        key=lambda finding: finding.severity != Severity.BLOCK,
    )


def blocking(page: Page) -> list[Finding]:
    """Those that forbid to publish."""
    return [finding for finding in findings(page) if finding.severity == Severity.BLOCK]


def _weighed(finding: Finding, severities: PublishRules) -> Finding:
    absolute = finding.absolute
    weight = Severity.BLOCK if absolute else getattr(severities, finding.rule)
    return replace(finding, severity=Severity(weight))
