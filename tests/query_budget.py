"""Counts the queries of public pages as production asks them."""

from django.conf import LazySettings
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

import pytest

from portal.page_cache import middleware, parts
from portal.page_cache.generation import read

BUDGET = 15


@pytest.fixture
def pages_built_anew(
    db: None, settings: LazySettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No page is kept, and what the database's cache costs is counted too.

    The page cache reads with its one query what each request asks, as it does where
    there is no transaction of a test around it.
    """
    backend = "django.core.cache.backends"
    settings.CACHES = settings.CACHES | {
        "default": {
            "BACKEND": f"{backend}.db.DatabaseCache",
            "LOCATION": "portal_cache",
        },
        "pages": {"BACKEND": f"{backend}.dummy.DummyCache"},
    }
    call_command("createcachetable")
    monkeypatch.setattr(middleware, "generation", read)
    parts._by_generation.clear()


def queries_of(client: Client, path: str, *, first_of_process: bool = True) -> int:
    """Of the first page that a process builds after a change, or of a later one."""
    client.get(path)  # content types are known from now on
    if first_of_process:
        parts._by_generation.clear()
    with CaptureQueriesContext(connection) as queries:
        assert client.get(path).status_code == 200
    # savepoints are only made inside the transaction of a test
    return sum("SAVEPOINT" not in query["sql"] for query in queries)
