"""A switch is in force at the next request, in every process that answers."""

from collections.abc import Iterator
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from tests.running_portal import Portal

pytestmark = pytest.mark.browser

SWITCH = """
from portal.plugin_core.services import set_state
set_state(slug="directory", state="{state}")
"""
REQUESTS = 24
"""Enough that two processes with memories of their own both answer, many times."""


@pytest.fixture
def switch(running_portal: Portal) -> Iterator:
    """``switch(state)``, by a third process; leaves the module on, as in the demo."""

    def set_state(state: str) -> None:
        script = SWITCH.format(state=state)
        running_portal.manage("shell", "-v0", "--no-imports", "-c", script)

    yield set_state
    set_state("on")


def answers(address: str) -> set[int]:
    """Each request on a connection of its own, so that any process may take it."""
    found = set()
    for _request in range(REQUESTS):
        try:
            with urlopen(address, timeout=20) as answer:
                found.add(answer.status)
        except HTTPError as refusal:
            found.add(refusal.code)
    return found


def test_no_process_shows_what_was_switched_off(running_portal: Portal, switch):
    address = f"{running_portal.url}/en/services/"
    for state, status in (("on", 200), ("off", 404), ("on", 200), ("preparing", 404)):
        switch(state)
        assert answers(address) == {status}
