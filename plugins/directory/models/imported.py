"""What every entity of HSDS has that may come from another system."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from portal.contacts.models import SourcedRecord
from portal.contacts.models.sourced import SourcedQuerySet


class Imported(models.Model):
    """Knows its origin, and keeps what we have no column for.

    ``source`` names the data set and ``external_id`` is the key in it, both empty for
    what was made here. ``extra`` holds further columns and tables under their HSDS
    names, as they came. ``taken`` holds a fingerprint of each value that the last
    import gave, by field: what differs from it was changed here since.
    """

    source = models.SlugField(
        _("data set"), max_length=50, blank=True, editable=False, db_index=False
    )
    external_id = models.CharField(  # noqa: DJ001 - many rows have none, and are unique
        _("key in the data set"),
        max_length=255,
        null=True,
        blank=True,
        editable=False,
    )
    extra = models.JSONField(default=dict, blank=True, editable=False)
    taken = models.JSONField(default=dict, blank=True, editable=False)

    class Meta:
        abstract = True
        constraints = [
            models.UniqueConstraint(
                fields=["source", "external_id"],
                name="%(app_label)s_%(class)s_once_per_data_set",
            )
        ]


class ImportedQuerySet(SourcedQuerySet):
    def shown(self) -> "ImportedQuerySet":
        return super().shown().filter(missing_since=None)


class ImportedRecord(Imported, SourcedRecord):
    """A record of its own: hidden, checked, sourced, and perhaps fed by imports.

    ``locked_fields`` names the fields, words and lists that staff changed by hand:
    no import overwrites these. ``missing_since`` is the day of the import that did not
    have the record any more; visitors do not see it then.
    """

    locked_fields = models.JSONField(default=list, blank=True, editable=False)
    missing_since = models.DateField(
        _("missing since"), null=True, blank=True, editable=False
    )

    objects = ImportedQuerySet.as_manager()

    class Meta(Imported.Meta):
        abstract = True

    @property
    def is_shown(self) -> bool:
        return super().is_shown and self.missing_since is None
