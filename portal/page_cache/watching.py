"""Sees every write on a connection and replaces the generation with it.

The token is written last, in the transaction of the change: no page can be kept under
a token that does not know the change, and writers wait for each other only as long as a
commit takes.
"""

import secrets
from collections.abc import Callable
from typing import Any

from django.db import transaction
from django.db.backends.base.base import BaseDatabaseWrapper

from .statements import changes_what_is_shown

REPLACE = (
    "INSERT INTO portal_page_cache_generation (id, token) VALUES (1, %s) "
    "ON CONFLICT (id) DO UPDATE SET token = excluded.token"
)
TABLE = "portal_page_cache_generation"


class Watch:
    """What is known of one connection; hangs on it for as long as it lives."""

    def __init__(self, connection: BaseDatabaseWrapper) -> None:
        self.connection = connection
        self.changed = False
        self.migrated = False
        self.commit = connection.commit
        connection.execute_wrappers.append(self.on_statement)
        connection.commit = self.on_commit

    def on_statement(
        self, execute: Callable, sql: str, params: Any, many: bool, context: dict
    ) -> Any:
        result = execute(sql, params, many, context)
        if changes_what_is_shown(sql):
            self.changed = True
            if self.connection.get_autocommit():
                self.replace()
        return result

    def on_commit(self) -> None:
        if self.changed:
            self.replace()
        self.commit()

    def replace(self) -> None:
        """Write a new token, once the first migration has made the table."""
        self.changed = False
        if not self.migrated:
            self.migrated = TABLE in self.connection.introspection.table_names()
        if self.migrated:
            with self.connection.cursor() as cursor:
                cursor.execute(REPLACE, [secrets.token_hex(8)])


def watch(connection: BaseDatabaseWrapper, **kwargs: Any) -> None:
    """Receiver of ``connection_created``; a connection is watched once."""
    if not hasattr(connection, "page_cache_watch"):
        connection.page_cache_watch = Watch(connection)


def pages_changed() -> None:
    """Have every page be built anew, for changes that no table tells of."""
    connection = transaction.get_connection()
    connection.ensure_connection()
    connection.page_cache_watch.changed = True
    if connection.get_autocommit():
        connection.page_cache_watch.replace()
