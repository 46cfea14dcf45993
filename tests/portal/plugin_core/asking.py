"""What a request has found out before its page is made."""

from collections.abc import Iterator
from contextlib import contextmanager

from portal.plugin_core.selectors import asking, states


@contextmanager
def asking_for_modules() -> Iterator[None]:
    """The states of the modules are known, as the page cache reads them for a page."""
    with asking(None):
        states()
        yield
