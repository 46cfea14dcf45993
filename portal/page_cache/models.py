"""The one row that tells whether anything shown has changed."""

from django.db import models


class Generation(models.Model):
    """A token that every change of what visitors see replaces.

    Random rather than counted: a database that is restored from a backup must not come
    back to a number under which newer pages are still kept.
    """

    ONLY = 1

    token = models.CharField(max_length=32)

    class Meta:
        default_permissions = ()
        constraints = [
            models.CheckConstraint(
                condition=models.Q(pk=1), name="portal_page_cache_one_generation"
            )
        ]

    def __str__(self) -> str:
        return self.token
