"""Each door of a module is shut while it is off, open while it is on.

The third test takes the gate of each door away and sees the door open: so the first
cannot pass for another reason than its gate.
"""

import pytest

from tests.dummy_plugin.models import Thing
from tests.portal.plugin_core.doors import DOORS

each_door = pytest.mark.parametrize("door", DOORS, ids=lambda door: door.name)


@each_door
def test_a_door_is_shut_while_its_module_is_off(world, door):
    assert door.is_shut(world)


@each_door
def test_a_door_is_open_while_its_module_is_on(world, door):
    world.switch("on")
    assert not door.is_shut(world)


@each_door
def test_a_door_stands_open_without_its_gate(world, door, monkeypatch):
    door.take_away(monkeypatch)
    assert not door.is_shut(world)


@each_door
def test_a_door_is_shut_again_and_nothing_is_lost(world, door):
    world.switch("on")
    world.switch("off")
    assert door.is_shut(world)
    assert Thing.objects.get().say("name", "en") == "A red thing"
    assert type(world.page).objects.count() == 1
