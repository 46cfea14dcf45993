"""Writes the documents of things with all that hangs on them."""

from collections.abc import Iterable, Sequence
from hashlib import blake2b

from django.db import transaction
from django.utils import timezone

from portal.plugin_core import Findable, FindableText

from ..analysis import tokens
from ..models import OpenInterval, SearchDocument, SearchTerm, SearchText, TermSet
from ..questions import RESERVED

LONGEST_TOKENS = 200_000
"""Characters of one text that are indexed; a book is found by its beginning."""

OF_DOCUMENT = (
    "path",
    "term_set",
    "latitude",
    "longitude",
    "starts_at",
    "ends_at",
    "facts",
    "updated",
)
OF_TEXT = (
    "term_set",
    "title",
    "body",
    "keywords",
    "title_tokens",
    "keyword_tokens",
    "body_tokens",
)


@transaction.atomic
def write_documents(*, module: str, kind: str, things: Iterable[Findable]) -> set[str]:
    """Make or renew the documents of ``things``; their keys."""
    found = sorted(things, key=lambda thing: thing.key)
    sets = {thing.key: _term_set(module, kind, thing) for thing in found}
    _write_term_sets(sets.values())
    documents = SearchDocument.objects.bulk_create(
        [_document(module, kind, thing, sets[thing.key]["id"]) for thing in found],
        update_conflicts=True,
        unique_fields=["module", "kind", "key"],
        update_fields=OF_DOCUMENT,
    )
    _write_texts(list(zip(documents, found, strict=True)))
    _write_hours(list(zip(documents, found, strict=True)))
    return set(sets)


def remove_documents(*, module: str, kind: str, keys: Iterable[str]) -> None:
    SearchDocument.objects.filter(module=module, kind=kind, key__in=keys).delete()


def _term_set(module: str, kind: str, thing: Findable) -> dict:
    """The set that the thing belongs to, with the digest that is its id."""
    terms = sorted(
        {
            (term.facet, term.value)
            for term in thing.terms
            if term.facet not in RESERVED and term.value
        }
    )
    digest = blake2b(repr((module, kind, terms)).encode(), digest_size=8).digest()
    number = int.from_bytes(digest, signed=True)
    return {"id": number, "module": module, "kind": kind, "terms": terms}


def _write_term_sets(sets: Iterable[dict]) -> None:
    wanted = {each["id"]: each for each in sets}
    known = TermSet.objects.filter(pk__in=wanted).values_list("pk", flat=True)
    new = [wanted[key] for key in wanted.keys() - set(known)]
    TermSet.objects.bulk_create(
        [TermSet(id=x["id"], module=x["module"], kind=x["kind"]) for x in new],
        ignore_conflicts=True,
    )
    SearchTerm.objects.bulk_create(
        [
            SearchTerm(term_set_id=each["id"], facet=facet, value=value)
            for each in new
            for facet, value in each["terms"]
        ],
        ignore_conflicts=True,
    )


def _document(module: str, kind: str, thing: Findable, term_set: int) -> SearchDocument:
    return SearchDocument(
        module=module,
        kind=kind,
        key=thing.key,
        path=thing.path,
        term_set_id=term_set,
        latitude=thing.latitude,
        longitude=thing.longitude,
        starts_at=thing.starts_at,
        ends_at=thing.ends_at,
        facts=dict(thing.facts),
        updated=timezone.now(),
    )


def _write_texts(documents: Sequence[tuple[SearchDocument, Findable]]) -> None:
    texts = SearchText.objects.bulk_create(
        [
            _text(document, language, text)
            for document, thing in documents
            for language, text in thing.texts.items()
        ],
        update_conflicts=True,
        unique_fields=["document", "language"],
        update_fields=OF_TEXT,
    )
    of_documents = SearchText.objects.filter(document__in=[d for d, _ in documents])
    of_documents.exclude(pk__in=[text.pk for text in texts]).delete()


def _text(document: SearchDocument, language: str, text: FindableText) -> SearchText:
    return SearchText(
        document=document,
        language=language,
        term_set_id=document.term_set_id,
        title=_storable(text.title),
        body=_storable(text.body),
        keywords=_storable(text.keywords),
        title_tokens=_tokens(text.title, language),
        keyword_tokens=_tokens(text.keywords, language),
        body_tokens=_tokens(text.body, language),
    )


def _tokens(text: str, language: str) -> str:
    joined = " ".join(tokens(text[:LONGEST_TOKENS], language))
    return joined[:LONGEST_TOKENS]


def _storable(text: str) -> str:
    """PostgreSQL keeps no NUL."""
    return text.replace("\0", " ")


def _write_hours(documents: Sequence[tuple[SearchDocument, Findable]]) -> None:
    OpenInterval.objects.filter(document__in=[d for d, _ in documents]).delete()
    OpenInterval.objects.bulk_create(
        [
            OpenInterval(document=document, opens=opens, closes=closes)
            for document, thing in documents
            for opens, closes in thing.opens
        ]
    )
