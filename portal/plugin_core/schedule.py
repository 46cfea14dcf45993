"""Work and health checks of modules: only while they are prepared or on."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from portal.jobs.kinds import JobKind

from .containment import contained
from .declarations import HealthCheck, Recurring
from .extensions import part_of
from .registry import extensions_of, plugins, slug_of
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


def read_tasks() -> None:
    """Let each plugin declare its kinds of long work, in its ``tasks.py``."""
    for plugin in plugins():
        contained(
            lambda plugin=plugin: part_of(plugin.name, "tasks"),
            f"long work of {plugin.slug}",
        )


def is_open_for_work(kind: JobKind) -> bool:
    """The gate of long work: asked at its start, and again at each batch."""
    slug = slug_of(kind.name.partition(".")[0])
    return not slug or is_prepared(slug)


def _if_open(slug: str, run: Callable[[], object]) -> Callable[[], object]:
    def run_if_open() -> object:
        return run() if is_prepared(slug) else None

    return run_if_open
