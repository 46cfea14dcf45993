"""Answers a page's address in the reader's language, or in the best there is."""

from django.http import Http404, HttpRequest, HttpResponse

from wagtail.models import Page
from wagtail.models.sites import SiteRootPath
from wagtail.url_routing import RouteResult
from wagtail.views import serve as wagtail_serve

from portal.page_cache.keeping import may_be_kept

from .head_links import origin
from .paths import Found, find_on_path, homes_by_language, pages_on_path
from .reader import Reader, current_reader
from .selectors import fallbacks
from .served import ServedPage

DEEPEST = 12
"""Steps a path may have below the home page; no city's tree is deeper."""


def serve(request: HttpRequest, path: str = "") -> HttpResponse:
    """Serve the page at ``path``, translated or, with a notice, not yet.

    Slugs are one in all languages, so the same path names the same page in each
    language's tree. ``Http404`` where no tree has it.
    """
    reader = current_reader()
    if reader is None:
        raise Http404
    route = find_page(request, path)
    served = ServedPage(route.page, reader)
    reader.page = route.page
    request._wagtail_route_for_request = route
    request.served_page = served
    response = wagtail_serve(request, path)
    if served.is_fallback:
        both = f"{served.reader.language}, {served.language.code}"
        response.headers["Content-Language"] = both
    return may_be_kept(response)


def find_page(request: HttpRequest, path: str) -> RouteResult:
    """The live page at ``path`` in the first of the reader's languages that has it.

    The number of queries grows neither with the languages nor with the path, except
    for page types that route addresses of their own.
    """
    components = [part for part in path.split("/") if part]
    if len(components) > DEEPEST or "\0" in path:
        raise Http404
    reader = current_reader()
    if reader is None:
        raise Http404
    met = pages_on_path(components)
    keep_for_reader(reader, met)
    languages = fallbacks(reader.language, reader.live)
    for found in find_on_path(met, languages, components):
        try:
            return _route(request, found)
        except Http404:
            continue
    raise Http404


def keep_for_reader(reader: Reader, met: list[Page]) -> None:
    """What was met tells the way back up, and where every page's address begins."""
    reader.met = met
    sites = [
        SiteRootPath(home.site_id, home.url_path, origin(), code)
        for code, home in homes_by_language(met).items()
    ]
    vars(reader)["_wagtail_cached_site_root_paths"] = sites


def _route(request: HttpRequest, found: Found) -> RouteResult:
    """Let the page answer for itself. ``Http404`` where it does not, as for a draft."""
    page_type = found.page.specific_class
    if page_type is None:
        raise Http404  # its plugin was uninstalled
    if page_type.route is Page.route and (found.rest or not found.page.live):
        raise Http404
    page = found.page.get_specific()
    page.locale = found.page.locale
    return page.route(request, found.rest)
