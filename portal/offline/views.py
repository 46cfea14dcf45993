"""The page of important numbers, and the worker that keeps it for a phone.

The worker of a language keeps this one page and what it looks like, nothing that was
read: phones are shared. It answers only where the network does not.
"""

from hashlib import blake2b

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from portal.city.selectors import person_to_talk_to, the_city
from portal.page_cache.keeping import may_be_kept
from portal.plugin_core.containment import contained
from portal.theme.city_palette import palette_url

SHEETS = ("tokens.css", "portal.css", "frame.css", "blocks.css", "more_blocks.css")


@require_safe
def numbers(request: HttpRequest) -> HttpResponse:
    """The same for every visitor."""
    return may_be_kept(render(request, "offline/numbers.html", _facts()))


@require_safe
def worker(request: HttpRequest) -> HttpResponse:
    """A service worker, another one whenever what it keeps has changed."""
    page = render_to_string("offline/numbers.html", _facts(), request)
    files = [
        palette_url(the_city()) or static("theme/palette.css"),
        *(static(f"theme/{name}") for name in SHEETS),
    ]
    version = blake2b("".join([page, *files]).encode(), digest_size=8).hexdigest()
    kept = {
        "cache": f"offline-{get_language()}-{version}",
        "page": reverse("portal_offline"),
        "files": files,
    }
    script = render_to_string("offline/worker.js", {"kept": kept})
    response = HttpResponse(script, content_type="text/javascript")
    response.headers["Cache-Control"] = "no-cache"
    return response


def _facts() -> dict[str, object]:
    return {"person": contained(person_to_talk_to, "person to talk to")}
