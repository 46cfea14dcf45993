"""A choice that holds in every language."""

from django.db.models import Model


class OneForAllLanguages:
    """For choosers whose choice translators cannot change, as a fact is one."""

    def get_translatable_segments(self, value: Model | None) -> list:
        return []
