"""What the modules add to the demo city: each brings a ``demo.py`` of its own."""

from types import ModuleType

from portal.plugin_core.extensions import part_of
from portal.plugin_core.models import ModuleState
from portal.plugin_core.registry import plugins
from portal.plugin_core.services import set_state


def load_modules() -> None:
    """Switch on what staff have not decided about yet, and fill it.

    Runs again and again: each module makes what is not there yet.
    """
    for slug, demo in _demos():
        if not ModuleState.objects.filter(slug=slug, site=None).exists():
            set_state(slug=slug, state=ModuleState.State.ON)
        demo.load()


def remove_modules() -> None:
    """Take their part of the demo out; the last comes first."""
    for _slug, demo in reversed(_demos()):
        if hasattr(demo, "remove"):
            demo.remove()


def _demos() -> list[tuple[str, ModuleType]]:
    """By slug, each after the modules that it requires."""
    found: list[tuple[str, ModuleType]] = []
    waiting = list(plugins())
    while waiting:
        known = {plugin.slug for plugin in waiting}
        ready = [each for each in waiting if not known & set(each.requires)]
        if not ready:
            break  # they require each other: none of them can be on
        waiting = [each for each in waiting if each not in ready]
        for plugin in ready:
            if demo := part_of(plugin.name, "demo"):
                found.append((plugin.slug, demo))
    return found
