"""Reads the generation: the one query that a kept page costs."""

from typing import NamedTuple

from django.db import DatabaseError, connection

READ = """
    SELECT token,
        EXISTS (SELECT 1 FROM portal_operations_maintenancemode WHERE is_on),
        slug, state
    FROM portal_page_cache_generation generation
    LEFT JOIN portal_plugin_core_modulestate ON site_id IS NULL
    WHERE generation.id = 1
"""


class Now(NamedTuple):
    """The token under which pages are kept, and what every request asks besides."""

    token: str
    in_maintenance: bool
    module_states: dict[str, str]


def generation() -> Now | None:
    """The generation now, or none where it cannot be told.

    None within a transaction too: it sees changes that nobody else does.
    """
    if connection.in_atomic_block:
        return None
    try:
        return read()
    except DatabaseError:
        # the database was started anew since this thread last spoke to it
        connection.close()
    try:
        return read()
    except DatabaseError:
        return None


def read() -> Now | None:
    """As ``generation``; raises ``DatabaseError``."""
    with connection.cursor() as cursor:
        cursor.execute(READ)
        rows = cursor.fetchall()
    if not rows:
        return None
    token, in_maintenance, *_module = rows[0]
    states = {slug: state for *_rest, slug, state in rows if slug}
    return Now(token, bool(in_maintenance), states)
