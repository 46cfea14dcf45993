"""``/api/search/``: what visitors find, for programs; the same things, no cookie."""

from typing import Annotated, Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from ninja import NinjaAPI, Query, Schema
from ninja.errors import HttpError

from portal.languages.selectors import live_languages

from .selectors import Result, ask, results_of

MOST = 50
"""Results of one answer; a greater ``limit`` gets so many."""

LONGEST_QUESTION = 200

api = NinjaAPI(
    title="Search of the portal",
    version="1",
    urls_namespace="search_api",
    docs_url=None,
)


class Found(Schema):
    """A thing; ``language`` is that of the title, ``object`` its key in its module.

    ``module`` is empty for the city's pages. ``categories`` are keys.
    """

    title: str
    url: str
    kind: str
    module: str
    language: str
    object: str
    categories: list[str]


class FoundList(Schema):
    count: int
    results: list[Found]


@api.get("/", response=FoundList, summary="Search everything that is public")
def search(
    request: HttpRequest,
    response: HttpResponse,
    q: str = "",
    lang: str = "",
    limit: Annotated[int, Query(ge=1)] = 20,
) -> dict[str, Any]:
    """The best ``limit`` results for the words ``q``, for readers of ``lang``.

    ``lang`` is the code of a live language, by default the city's own.
    """
    response.headers["Cache-Control"] = "private, no-store"
    language = lang or settings.LANGUAGE_CODE
    if language not in live_languages():
        raise HttpError(400, "The portal does not speak the language in “lang”.")
    words = q.replace("\0", " ")[:LONGEST_QUESTION]
    answer = ask(words, language, limit=min(limit, MOST))
    results = [_found(result) for result in results_of(answer.documents, language)]
    return {"count": answer.count, "results": results}


def _found(result: Result) -> dict[str, Any]:
    return {
        "title": result.title,
        "url": result.url,
        "kind": result.kind,
        "module": result.module,
        "language": result.language.code,
        "object": result.key,
        "categories": list(result.terms.get("category", ())),
    }
