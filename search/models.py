"""What can be found: one document per thing, its words, its terms, its hours.

None of it is anybody's only copy: ``rebuild_search`` makes it again.
"""

from django.db import models


class TermSet(models.Model):
    """All that documents are filtered and counted by, shared by those that have it.

    A page of results counts these few hundred rows instead of every document's terms.
    ``id`` is a digest of the rest, so that a row never changes and may be remembered.
    """

    id = models.BigIntegerField(primary_key=True)
    module = models.CharField(max_length=50, blank=True)
    kind = models.CharField(max_length=50)

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.module}/{self.kind}"


class SearchTerm(models.Model):
    """A value of a facet, such as ``category`` and the key of a term."""

    term_set = models.ForeignKey(
        TermSet, on_delete=models.CASCADE, related_name="terms"
    )
    facet = models.CharField(max_length=50)
    value = models.CharField(max_length=200)

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["term_set", "facet", "value"], name="search_term_once"
            )
        ]
        indexes = [models.Index(fields=["facet", "value"], name="search_term_value")]

    def __str__(self) -> str:
        return f"{self.facet}={self.value}"


class SearchDocument(models.Model):
    """A thing that visitors can find: a page in all its languages, a service.

    ``module`` is the slug of the plugin that it belongs to, empty for core's. ``path``
    is its address below a language's prefix. ``latitude`` and ``longitude`` are WGS 84
    degrees.
    """

    module = models.CharField(max_length=50, blank=True)
    kind = models.CharField(max_length=50)
    key = models.CharField(max_length=100)
    path = models.CharField(max_length=2000)
    term_set = models.ForeignKey(
        TermSet, on_delete=models.PROTECT, related_name="documents"
    )
    latitude = models.FloatField(null=True)
    longitude = models.FloatField(null=True)
    starts_at = models.DateTimeField(null=True)
    ends_at = models.DateTimeField(null=True)
    facts = models.JSONField(default=dict)
    updated = models.DateTimeField()

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["module", "kind", "key"], name="search_document_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.module}/{self.kind}/{self.key}"


class SearchText(models.Model):
    """The words of a document in one language, as written and as they are compared.

    The engine of the database indexes the three columns of tokens by itself; which
    engine that is, the migrations say.
    """

    document = models.ForeignKey(
        SearchDocument, on_delete=models.CASCADE, related_name="texts", db_index=False
    )
    language = models.CharField(max_length=12)
    # the document's own, so that a match is counted without looking the document up
    term_set = models.ForeignKey(
        TermSet, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    title = models.TextField()
    body = models.TextField(blank=True)
    keywords = models.TextField(blank=True)
    title_tokens = models.TextField()
    keyword_tokens = models.TextField(blank=True)
    body_tokens = models.TextField(blank=True)

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["document", "language"], name="search_text_once"
            )
        ]
        indexes = [
            models.Index(
                fields=["id", "document", "language", "term_set"],
                name="search_text_match",
            )
        ]

    def __str__(self) -> str:
        return f"{self.title} ({self.language})"


class OpenInterval(models.Model):
    """A span in which a document's place is open, of the next 14 days."""

    document = models.ForeignKey(
        SearchDocument, on_delete=models.CASCADE, related_name="opens"
    )
    opens = models.DateTimeField()
    closes = models.DateTimeField()

    class Meta:
        default_permissions = ()
        indexes = [
            models.Index(fields=["opens", "closes"], name="search_open_interval")
        ]

    def __str__(self) -> str:
        return f"{self.opens} – {self.closes}"


class IndexState(models.Model):
    """What the index was last built with; no row where it never was."""

    ONLY = 1

    analysis = models.PositiveIntegerField()
    built_at = models.DateTimeField()
    has_gaps = models.BooleanField(default=False)

    class Meta:
        default_permissions = ()
        constraints = [
            models.CheckConstraint(
                condition=models.Q(pk=1), name="search_one_index_state"
            )
        ]

    def __str__(self) -> str:
        return f"{self.analysis}, {self.built_at}"
