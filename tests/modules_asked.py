"""The states of modules, known as in a request: asked for once."""

from collections.abc import Iterator

import pytest

from portal.plugin_core.selectors import asking, states


@pytest.fixture
def modules_asked(db: None) -> Iterator[None]:
    """What is shown in a test asks no more; it is no request, and would each time."""
    with asking(None):
        states()
        yield
