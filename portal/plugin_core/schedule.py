"""Recurring work and health checks of modules: only while they are prepared or on."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from .declarations import HealthCheck, Recurring
from .registry import extensions_of, plugins
from .selectors import is_prepared


def module_schedule() -> Iterator[Recurring]:
    """For the clock, which asks at every tick."""
    for plugin in plugins():
        for work in extensions_of(plugin.slug).schedule:
            yield replace(work, run=_if_open(plugin.slug, work.run))


def module_health() -> Iterator[HealthCheck]:
    """Of the modules that are prepared or on."""
    for plugin in plugins():
        if is_prepared(plugin.slug):
            yield from extensions_of(plugin.slug).health


def _if_open(slug: str, run: Callable[[], object]) -> Callable[[], object]:
    def run_if_open() -> object:
        return run() if is_prepared(slug) else None

    return run_if_open
