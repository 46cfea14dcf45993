"""The public page of results; nothing of what is asked is kept anywhere."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from portal.languages.names import name_in
from portal.languages.reader import current_reader
from portal.needs.models import Need
from portal.needs.selectors import Door, shared_doors
from portal.plugin_core.containment import contained

from .analysis import asked_words
from .card_facts import Facts
from .facets import facets_of, filters_of
from .highlighting import marked, snippet
from .needs import Meant, meant, named
from .paging import Pages
from .questions import Answer, Filters
from .selectors import Result, ask, results_of
from .sources import label_of

LONGEST_QUESTION = 200


@dataclass(frozen=True)
class Card:
    """A result as the page shows it; ``language_name`` only where it is another."""

    result: Result
    kind: str
    title: SafeString
    snippet: SafeString
    language_name: str
    facts: Facts


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """``?q=`` the words, ``page`` from 1, and wanted values by facet."""
    reader = current_reader()
    language = reader.language if reader else get_language()
    words = request.GET.get("q", "").replace("\0", " ").strip()[:LONGEST_QUESTION]
    context: dict[str, Any] = {"words": words}
    if words:
        context |= _found(request, words, language)
    response = render(request, "search/search.html", context)
    response.headers["Cache-Control"] = "private, no-store"
    response.headers["Referrer-Policy"] = "no-referrer"
    response.headers["X-Robots-Tag"] = "noindex"
    return response


def _found(request: HttpRequest, words: str, language: str) -> dict[str, Any]:
    filters = filters_of(request.GET)
    pages = Pages.asked_for(request.GET)
    needs = meant(words, language)
    answer = _ask(words, language, filters, needs, pages)
    if not answer.count:  # one word that is known is better than none
        needs = meant(words, language, least=1)
        answer = _ask(words, language, filters, needs, pages)
    if not answer.documents and answer.count:
        pages = pages.last_of(answer.count)
        answer = _ask(words, language, filters, needs, pages)
    facets = facets_of(answer, filters, request.GET, language)
    return {
        "count": answer.count,
        "facets": facets,
        "chosen": sum(len(values) for values in filters.values()),
        "cards": [
            _card(result, words, language)
            for result in results_of(answer.documents, language)
        ],
        "pages": pages.among(answer.count),
        "understood": _understood(needs),
        "doors": [] if answer.count else contained(shared_doors, "doors"),
    }


def _ask(
    words: str, language: str, filters: Filters, needs: Meant, pages: Pages
) -> Answer:
    return ask(
        words,
        language,
        filters,
        needs=needs,
        offset=pages.offset,
        limit=pages.size,
    )


def _understood(needs: Meant) -> list[tuple[Need, Door | None]]:
    """Each need with the door that leads to more about it, if there is a page."""
    if not needs.needs:
        return []
    by_slug = {
        door.slug: door
        for door in contained(shared_doors, "doors") or []
        if door.family
    }
    return [
        (need, by_slug.get((need.under or need).slug)) for need in named(needs.needs)
    ]


def _card(result: Result, words: str, language: str) -> Card:
    code = result.language.code
    asked = asked_words(words, code)
    return Card(
        result=result,
        kind=label_of(result.module, result.kind),
        title=marked(result.title, asked, code),
        snippet=snippet(result.body, asked, code),
        language_name="" if code == language else name_in(code, language),
        facts=Facts.of(result.facts, language),
    )
