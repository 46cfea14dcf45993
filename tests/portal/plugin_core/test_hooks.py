"""Hooks of plugins: those asked at every request, and none that is read once."""

import pytest

from portal.plugin_core import HookRefused, register_hook
from portal.plugin_core.hooks import ALLOWED, INSTEAD


@pytest.mark.parametrize("name", [*INSTEAD, "construct_main_menu", "nonsense"])
def test_a_hook_that_could_not_be_silenced_is_refused_with_what_to_use(name):
    with pytest.raises(HookRefused, match=INSTEAD.get(name, "another extension")):
        register_hook(name, slug="dummy")


def test_no_allowed_hook_can_change_what_others_built():
    assert not {name for name in ALLOWED if name.startswith("construct_")}
