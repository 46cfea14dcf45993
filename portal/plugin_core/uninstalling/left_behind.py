"""Pages whose plugin was taken out by hand: kept, and no screen breaks over them."""

from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from wagtail.admin import messages
from wagtail.models import Page, get_page_models

WITH_ALL_BELOW = {"copy", "delete", "unpublish"}
"""Acts on a page that take along what stands below it."""
LONGEST_KEY = 18
"""Digits; no database has a page of a higher number."""

WHOSE = ("page_id", "page_to_move_id", "parent_page_id")


def left_behind() -> QuerySet:
    """Pages of types that no installed app has."""
    known = ContentType.objects.get_for_models(*get_page_models()).values()
    return Page.objects.exclude(content_type__in=[kind.pk for kind in known])


def keep_out(request: HttpRequest, named: dict[str, Any]) -> HttpResponse | None:
    """Lead staff away from a screen of such a page, which Wagtail cannot show.

    ``named`` are the parameters of the address.
    """
    wanted = _asked_for(request, named)
    if wanted is None or not request.user.has_perm("wagtailadmin.access_admin"):
        return None
    page = left_behind().filter(wanted).order_by("path").first()
    if page is None:
        return None
    messages.error(
        request,
        _(
            "The module of the page “%(title)s” is no longer installed. The page is "
            "kept, and visitors do not see it. Ask whoever runs the server to install "
            "the module again, then you can edit, move or delete the page."
        )
        % {"title": page.title},
    )
    parent = page.get_parent()
    return redirect("wagtailadmin_explore", parent.pk)


def _asked_for(request: HttpRequest, named: dict[str, Any]) -> Q | None:
    """Which pages an address of the admin is about; none for other addresses."""
    match = request.resolver_match
    if match.view_name == "wagtail_bulk_action" and named.get("model_name") == "page":
        return _in_bulk(request)
    is_list = match.view_name.startswith("wagtailadmin_explore")
    if not is_list and "wagtailadmin_pages" not in match.namespaces:
        return None
    key = next((named[name] for name in WHOSE if name in named), None)
    if key is None or len(str(key)) > LONGEST_KEY:
        return None
    return _below([key]) if match.url_name in WITH_ALL_BELOW else Q(pk=key)


def _in_bulk(request: HttpRequest) -> Q:
    keys = [key for key in request.GET.getlist("id") if key.isascii() and key.isdigit()]
    parent = request.GET.get("childOf", "")
    if "all" in request.GET.getlist("id") and parent.isascii() and parent.isdigit():
        keys.append(parent)
    return _below([int(key) for key in keys if len(key) <= LONGEST_KEY])


def _below(keys: list[int]) -> Q:
    """The pages and all below them."""
    wanted = Q(pk__in=keys)
    for path in Page.objects.filter(pk__in=keys).values_list("path", flat=True):
        wanted |= Q(path__startswith=path)
    return wanted
