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

from .analysis import asked_words
from .facets import facets_of, filters_of
from .highlighting import marked, snippet
from .paging import Pages
from .questions import Filters
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
    answer = _ask(words, language, filters, pages)
    if not answer.documents and answer.count:
        pages = pages.last_of(answer.count)
        answer = _ask(words, language, filters, pages)
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
    }


def _ask(words: str, language: str, filters: Filters, pages: Pages) -> Any:
    return ask(words, language, filters, offset=pages.offset, limit=pages.size)


def _card(result: Result, words: str, language: str) -> Card:
    code = result.language.code
    asked = asked_words(words, code)
    return Card(
        result=result,
        kind=label_of(result.module, result.kind),
        title=marked(result.title, asked, code),
        snippet=snippet(result.body, asked, code),
        language_name="" if code == language else name_in(code, language),
    )
