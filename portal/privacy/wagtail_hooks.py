"""Closes what Wagtail opens by itself: shared passwords and content of other hosts."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse

from wagtail import hooks
from wagtail.documents.models import AbstractDocument
from wagtail.models import BaseViewRestriction, Page
from wagtail.rich_text.feature_registry import FeatureRegistry
from wagtail.wagtail_hooks import require_wagtail_login

EARLY = -100


@hooks.register("before_serve_page", order=EARLY)
def no_shared_password_for_pages(
    page: Page, request: HttpRequest, args: Any, kwargs: Any
) -> HttpResponse | None:
    return closed(page.get_view_restrictions(), request)


@hooks.register("before_serve_document", order=EARLY)
def no_shared_password_for_documents(
    document: AbstractDocument, request: HttpRequest
) -> HttpResponse | None:
    return closed(document.collection.get_view_restrictions(), request)


def closed(restrictions: Any, request: HttpRequest) -> HttpResponse | None:
    """Sign-in in place of a form for a password, which would set a cookie.

    Such a restriction can only have come from outside the admin; to staff it is a
    closed door until one of them chooses another.
    """
    passwords = BaseViewRestriction.PASSWORD
    if all(row.restriction_type != passwords for row in restrictions):
        return None
    if request.user.is_authenticated:
        raise PermissionDenied
    return require_wagtail_login(next=request.get_full_path())


@hooks.register("register_rich_text_features", order=100)
def no_embeds(features: FeatureRegistry) -> None:
    features.default_features.remove("embed")
