"""Reads: what a reader finds, each thing once and in the best language there is."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from django.urls import get_script_prefix

from portal.languages.declared import DECLARED, DeclaredLanguage
from portal.languages.selectors import fallbacks
from portal.plugin_core.selectors import State, states

from .analysis import asked_words
from .engines import engine
from .models import SearchText
from .needs import Meant, meant, spoken_for
from .questions import Answer, Filters, Question
from .term_sets import Terms, terms_of

CORE = ""
"""The module of what belongs to no plugin."""


@dataclass(frozen=True)
class Result:
    """A thing that was found, with its words in ``language``."""

    module: str
    kind: str
    key: str
    url: str
    language: DeclaredLanguage
    title: str
    body: str
    facts: dict[str, Any]
    terms: Terms


def ask(
    words: str,
    language: str,
    filters: Filters | None = None,
    *,
    needs: Meant | None = None,
    offset: int = 0,
    limit: int = 20,
) -> Answer:
    """What a reader of ``language`` finds by ``words``, in all live languages.

    Those found by words of the reader's language come first, then those of its
    fallbacks, the source language and the others. ``needs`` are those that the words
    mean, if they are known already: what answers them is found by any of their words.
    """
    languages = tuple(fallbacks(language))
    wordings = dict.fromkeys(asked_words(words, code) for code in languages)
    needs = needs or meant(words, language)
    wordings |= dict.fromkeys(needs.wordings(spoken_for(language)))
    return engine().search(
        Question(
            wordings=tuple(wording for wording in wordings if wording),
            languages=languages,
            modules=visible_modules(),
            filters=filters or {},
            offset=offset,
            limit=limit,
        )
    )


def visible_modules() -> tuple[str, ...]:
    """Core and the modules that are on now."""
    return (CORE, *(slug for slug, state in states().items() if state == State.ON))


def results_of(documents: Sequence[int], language: str) -> list[Result]:
    """The things of ``documents`` in their order, in the best language there is.

    One query, and two where their terms are met for the first time.
    """
    places = {code: place for place, code in enumerate(fallbacks(language))}
    best: dict[int, SearchText] = {}
    for text in _texts(documents, places):
        shown = best.get(text.document_id)
        if shown is None or places[text.language] < places[shown.language]:
            best[text.document_id] = text
    terms = terms_of({text.term_set_id for text in best.values()})
    return [
        _result(best[document], language, terms[best[document].term_set_id])
        for document in documents
        if document in best
    ]


def _texts(documents: Iterable[int], languages: Iterable[str]) -> Iterable[SearchText]:
    return (
        SearchText.objects.filter(document__in=documents, language__in=languages)
        .select_related("document")
        .defer("keywords", "title_tokens", "keyword_tokens", "body_tokens")
    )


def _result(text: SearchText, language: str, terms: Terms) -> Result:
    document = text.document
    return Result(
        module=document.module,
        kind=document.kind,
        key=document.key,
        url=f"{get_script_prefix()}{language}/{quote(document.path)}",
        language=DECLARED[text.language],
        title=text.title,
        body=text.body,
        facts=document.facts,
        terms=terms,
    )
