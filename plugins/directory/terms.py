"""The tree of categories, asked of the database."""

from collections.abc import Iterable

from django.db.models import QuerySet
from django.db.models.expressions import RawSQL

from .models import TaxonomyTerm

TERMS = TaxonomyTerm._meta.db_table


def terms_below(keys: Iterable[int]) -> RawSQL:
    """Keys of these categories and of all below them, for ``__in``.

    Part of the query it stands in, however deep the tree; circles end. ``keys`` may be
    a query itself.
    """
    if isinstance(keys, QuerySet):
        marks, wanted = keys.query.sql_with_params()
    else:
        wanted = [int(key) for key in keys]
        marks = ", ".join(["%s"] * len(wanted)) or "NULL"
    return RawSQL(  # noqa: S611 - parameters, or a query of Django's own
        f"""WITH RECURSIVE below(id) AS (
            SELECT id FROM {TERMS} WHERE id IN ({marks})
            UNION SELECT {TERMS}.id FROM {TERMS} JOIN below
            ON {TERMS}.parent_id = below.id
        ) SELECT id FROM below""",  # noqa: S608 - only a table's name and marks
        wanted,
    )


def parents() -> dict[int, int | None]:
    """The next wider category by key, of all."""
    return dict(TaxonomyTerm.objects.values_list("pk", "parent"))
