"""What is looked at; rooms declare what they lean on in ``ready()``."""

import logging
from collections.abc import Callable, Iterable
from contextlib import nullcontext
from dataclasses import dataclass

from django.db import connection, transaction

logger = logging.getLogger(__name__)


class Unwell(Exception):
    """Raised by a check with a sentence for staff: what is wrong and what to do."""


@dataclass(frozen=True)
class HealthCheck:
    """``look`` raises ``Unwell`` or anything else where something is wrong.

    ``title`` names the thing in words staff use; ``advice`` is what to do about it;
    ``is_quick`` says that it asks no other server, so that the dashboard may ask it.
    """

    name: str
    title: str
    advice: str
    look: Callable[[], object]
    is_quick: bool = False


@dataclass(frozen=True)
class Finding:
    """What a check found; ``trouble`` is empty where all is well."""

    check: HealthCheck
    trouble: str = ""


Source = Callable[[], Iterable[HealthCheck]]

_checks: dict[str, HealthCheck] = {}
_sources: list[Source] = []


def declare(check: HealthCheck) -> None:
    """Have staff see ``check``. ``ValueError`` where its name is taken."""
    if _checks.get(check.name, check) != check:
        raise ValueError(f"Two health checks are named {check.name}.")
    _checks[check.name] = check


def declare_from(source: Source) -> None:
    """Have staff see what ``source`` names each time."""
    _sources.append(source)


def findings(*, only_quick: bool = False) -> list[Finding]:
    """Look at everything, one after the other; none can stop the others."""
    checks = [*_checks.values()]
    for source in _sources:
        checks.extend(source())
    return [look_at(check) for check in checks if check.is_quick or not only_quick]


def look_at(check: HealthCheck) -> Finding:
    """What one check finds; never raises."""
    # a failed query spoils no transaction around this
    inside = connection.in_atomic_block
    try:
        with transaction.atomic() if inside else nullcontext():
            check.look()
    except Unwell as trouble:
        return Finding(check, str(trouble))
    except Exception as failure:
        logger.warning("%s is unwell: %s", check.name, type(failure).__name__)
        return Finding(check, type(failure).__name__)
    return Finding(check)
