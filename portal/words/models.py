"""Words of records, one row per language, and who has read a page's translation."""

from collections import defaultdict
from collections.abc import Collection
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from modelcluster.utils import sort_by_fields
from wagtail.models import Revision
from wagtail_localize.models import Translation

from .texts import FieldStatus, Text, digest, pick_text


def default_source_language() -> str:
    return settings.LANGUAGE_CODE


class TranslatableQuerySet(models.QuerySet):
    def fetch_with_words(
        self, *lists: str, languages: Collection[str] = ()
    ) -> "list[TranslatableRecord]":
        """The records in their order with every language's words, in one query.

        With these of their short lists too, by the names of the relations; with words
        in ``languages`` and the record's source language only, where any are named.
        For the few records that a page shows: the database sends the facts of each
        once for every language and row of a list. Not to be asked of a slice.
        """
        names = ("words", *lists)
        joined = {f"joined_{name}": models.FilteredRelation(name) for name in names}
        if languages:
            wanted = models.Q(words__language__in=languages)
            wanted |= models.Q(words__language=models.F("source_language"))
            joined["joined_words"] = models.FilteredRelation("words", condition=wanted)
        records: dict[int, TranslatableRecord] = {}
        rows: dict[tuple[int, str], dict[int, models.Model]] = defaultdict(dict)
        for record in self.annotate(**joined).select_related(*joined):
            records.setdefault(record.pk, record)
            for name in names:
                row = getattr(record, f"joined_{name}", None)  # none in an empty list
                if row is not None:
                    rows[record.pk, name][row.pk] = row
        for key, record in records.items():
            for name in names:
                record.keep_list(name, list(rows[key, name].values()))
        return list(records.values())


class TranslatableRecord(models.Model):
    """A record whose facts are stored once and whose words are translated.

    Its words model is a subclass of ``Words`` with a foreign key ``record`` to it,
    related as ``words``; the row in ``source_language`` is what translators read.
    """

    source_language = models.CharField(
        _("source language"),
        max_length=12,
        default=default_source_language,
        help_text=_("The language in which you write. Translations start from it."),
    )

    objects = TranslatableQuerySet.as_manager()

    title_field: ClassVar[str] = "name"
    """The word by which staff know the record."""

    words_are_vital: ClassVar[bool] = False
    """A wrong word does harm: drafts that no person has read are not shown."""

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return str(self.say(self.title_field, self.source_language))

    def is_read_first(self) -> bool:
        """Whether translators find it before others until a person has read it."""
        return self.words_are_vital

    @classmethod
    def words_model(cls) -> type["Words"]:
        return cls._meta.get_field("words").related_model

    def words_by_language(self) -> dict[str, "Words"]:
        """All its words by language code, fetched once; none for an unsaved record."""
        if self.pk is None:
            return {}
        models.prefetch_related_objects([self], "words")
        return {row.language: row for row in self.words.all()}

    def keep_list(self, name: str, rows: list[models.Model]) -> None:
        """Take over rows of a relation fetched with the record, as a prefetch would."""
        fetched = getattr(self, name).all()
        sort_by_fields(rows, fetched.model._meta.ordering)
        fetched._result_cache, fetched._prefetch_done = rows, True
        self.__dict__.setdefault("_prefetched_objects_cache", {})[name] = fetched

    def keep_words(self, rows: "list[Words]") -> None:
        """Take over words fetched with the record."""
        self.keep_list("words", rows)

    def say(self, field: str, language: str | None = None) -> Text:
        """The field's words for a reader of ``language`` (default: the current one).

        Falls back as ``portal.languages`` says; the answer knows its own language and
        status, and is empty where no language has the words.
        """
        return pick_text(self, field, language)


class Words(models.Model):
    """Base of the words of one kind of record in one language.

    Subclasses add ``record`` and one text field per word. ``standing`` holds, for
    each of these fields, ``{"status": ..., "source_hash": ...}``: the digest of the
    source text that the translation was made from.
    """

    language = models.CharField(_("language"), max_length=12)
    standing = models.JSONField(default=dict, editable=False)
    updated_at = models.DateTimeField(_("changed"), auto_now=True)
    updated_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    # otherwise a record would seem to be used by its own words
    wagtail_reference_index_ignore = True

    class Meta:
        abstract = True
        constraints = [
            models.UniqueConstraint(
                fields=["record", "language"], name="%(class)s_once_per_language"
            )
        ]

    def __str__(self) -> str:
        return self.language

    @classmethod
    def word_fields(cls) -> list[models.Field]:
        """The translatable fields, in the order they are declared."""
        own = {field.name for field in Words._meta.local_fields}
        return [
            field
            for field in cls._meta.concrete_fields
            if field.name not in own and not field.primary_key and not field.is_relation
        ]

    def is_draft(self, field: str) -> bool:
        """A computer's words that no person has read, however old they are."""
        return self.standing.get(field, {}).get("status") == FieldStatus.MACHINE

    def status_of(self, field: str, source: "Words | None") -> FieldStatus:
        """Missing, machine, reviewed or outdated, against the source as it is now."""
        if not getattr(self, field):
            return FieldStatus.MISSING
        standing = self.standing.get(field, {})
        is_translation = source is not None and source.language != self.language
        if is_translation and standing.get("source_hash") != digest(
            getattr(source, field)
        ):
            return FieldStatus.OUTDATED
        return FieldStatus(standing.get("status", FieldStatus.REVIEWED))


class PageReview(models.Model):
    """A person has read a page's translation whole, against this text of the original.

    One for each page, language and revision of the original.
    """

    translation = models.ForeignKey(
        Translation, on_delete=models.CASCADE, related_name="reviews"
    )
    source_revision = models.ForeignKey(
        Revision, null=True, on_delete=models.CASCADE, related_name="+"
    )
    reviewed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    reviewed_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["translation", "source_revision"], name="page_review_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.translation_id}: {self.reviewed_at:%Y-%m-%d}"
