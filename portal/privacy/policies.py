"""What a browser may load and do with an answer (Content Security Policy Level 3)."""

from enum import Enum
from functools import lru_cache
from urllib.parse import urlsplit

from django.core.files.storage import default_storage
from django.http import HttpRequest
from django.http.response import HttpResponseBase

PREVIEWS = frozenset(
    {
        "preview_on_add",
        "preview_on_edit",
        "preview_translation",
        "revisions_view",
        "view_draft",
        "wagtailadmin_block_preview",
        "workflow_preview",
    }
)
"""Views of the admin that show a public page."""

BROKEN = frozenset({400, 413})
"""Answers, beside those from 500 on, whose page is ours wherever they come from."""


class Place(Enum):
    """Which part of the portal an address belongs to, by its view, never its words."""

    PUBLIC = "public"
    ADMIN = "admin"
    ACCOUNTS = "accounts"
    DOCUMENTS = "documents"


PLACES = {place.value: place for place in Place}


def place_of(request: HttpRequest) -> Place:
    """Public where no view was found: an unknown address, an answer of middleware."""
    match = getattr(request, "resolver_match", None)
    if match is None:
        return Place.PUBLIC
    first = match.route.lstrip("^").partition("/")[0]
    return PLACES.get(first, Place.PUBLIC)


def policy_for(request: HttpRequest, response: HttpResponseBase) -> str:
    """The policy of this answer; what is no HTML may not do anything at all."""
    kind = response.headers.get("Content-Type", "text/html")
    if kind.startswith("text/javascript"):
        return WORKER
    if not kind.startswith("text/html"):
        return FILE
    place = place_of(request)
    if response.status_code in BROKEN or response.status_code >= 500:
        return public_policy()
    match place:
        case Place.ADMIN if request.resolver_match.url_name not in PREVIEWS:
            return admin_policy()
        case Place.ACCOUNTS:
            return ACCOUNTS
        case Place.DOCUMENTS:
            return FILE
    return public_policy()


def written(**directives: str) -> str:
    """The policy as the header has it: nothing is allowed but what is said."""
    allowed = {"default_src": "'none'", "base_uri": "'none'", "object_src": "'none'"}
    return "; ".join(
        f"{name.replace('_', '-')} {sources}".strip()
        for name, sources in (allowed | directives).items()
    )


FILE = "default-src 'none'; sandbox; frame-ancestors 'none'"

# a worker lives under the policy of its script, and fetches what it keeps
WORKER = written(connect_src="'self'")

ACCOUNTS = written(
    script_src="'self'",
    style_src="'self'",
    img_src="'self' data:",
    font_src="'self'",
    connect_src="'self'",
    form_action="'self'",
    frame_ancestors="'none'",
)


@lru_cache
def public_policy() -> str:
    """Own scripts and styles, none written into the page; frames only for previews."""
    files = storage_origin()
    return written(
        script_src="'self'",
        style_src="'self'",
        img_src=f"'self' data: {files}".strip(),
        media_src=f"'self' {files}".strip(),
        font_src="'self'",
        connect_src="'self'",
        manifest_src="'self'",
        form_action="'self'",
        frame_ancestors="'self'",
    )


@lru_cache
def admin_policy() -> str:
    """Wagtail writes scripts and styles into its screens; nothing else may come in."""
    return written(
        script_src="'self' 'unsafe-inline'",
        style_src="'self' 'unsafe-inline'",
        img_src=f"'self' data: blob: {storage_origin()}".strip(),
        media_src=f"'self' {storage_origin()}".strip(),
        font_src="'self'",
        connect_src="'self'",
        frame_src="'self'",
        form_action="'self'",
        frame_ancestors="'self'",
    )


def storage_origin() -> str:
    """Scheme and host of the bucket that serves images; none where we serve them."""
    address = urlsplit(default_storage.url("images/any"))
    return f"{address.scheme}://{address.netloc}" if address.netloc else ""
