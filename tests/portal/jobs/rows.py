"""What the small kind of work has written."""

from django.db import connection

from tests.portal.jobs.small_jobs import TABLE


def rows_of() -> list[int]:
    """All numbers in the order in which they were written."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT number FROM {TABLE}")
        return [number for (number,) in cursor.fetchall()]
