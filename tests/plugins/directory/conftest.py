"""The module switched on, people and languages."""

import pytest

from portal.plugin_core import feeding
from portal.plugin_core.models import ModuleState
from tests.portal.words.conftest import (  # noqa: F401
    administrator,
    live_languages,
    signed_in,
)


@pytest.fixture(autouse=True)
def _module_on(db: None) -> None:
    ModuleState.objects.create(slug="directory", state=ModuleState.State.ON)


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[tuple[type, list[str]]]:
    """What search was told, call by call."""
    calls: list[tuple[type, list[str]]] = []
    monkeypatch.setattr(
        feeding, "_feeders", [lambda model, keys: calls.append((model, sorted(keys)))]
    )
    return calls
