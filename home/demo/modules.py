"""What the modules add to the demo city: each brings a ``demo.py`` of its own."""

from types import ModuleType

from portal.plugin_core.extensions import part_of
from portal.plugin_core.models import ModuleState
from portal.plugin_core.registry import plugin, plugins
from portal.plugin_core.services import set_state


def load_modules() -> None:
    """Fill each, and switch on what is ready and staff have not decided about yet.

    Runs again and again: each module makes what is not there yet. A module that is
    being tried out stays off, so that its author can switch it as staff will.
    """
    for slug, demo in _demos():
        decided = ModuleState.objects.filter(slug=slug, site=None).exists()
        if not decided and plugin(slug).maturity != "experimental":
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
        known = {each.slug for each in waiting}
        ready = [each for each in waiting if not known & set(each.requires)]
        if not ready:
            break  # they require each other: none of them can be on
        waiting = [each for each in waiting if each not in ready]
        for each in ready:
            if demo := part_of(each.name, "demo"):
                found.append((each.slug, demo))
    return found
