"""Where staff find the Languages screen, who may use it; what goes with a page."""

from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _

from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem
from wagtail.log_actions import LogActionRegistry
from wagtail.models import Page

from .reserved import is_reserved, why_reserved
from .screen.views import CHANGE_LANGUAGE, ActionView, LanguagesView, MoveView
from .services.states import MADE_LIVE, REORDERED, RETIRED, SWITCHED_OFF
from .services.trees import is_source
from .translations import translations_of


class LanguagesMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return request.user.has_perm(CHANGE_LANGUAGE)


@hooks.register("register_admin_urls")
def languages_addresses() -> list[URLPattern]:
    return [
        path("languages/", LanguagesView.as_view(), name="portal_languages"),
        path(
            "languages/<slug:code>/move/",
            MoveView.as_view(),
            name="portal_languages_move",
        ),
        path(
            "languages/<slug:code>/<slug:action>/",
            ActionView.as_view(),
            name="portal_languages_action",
        ),
    ]


@hooks.register("register_settings_menu_item")
def languages_menu_item() -> MenuItem:
    return LanguagesMenuItem(
        _("Languages"),
        reverse("portal_languages"),
        name="languages",
        icon_name="site",
        order=100,
    )


@hooks.register("register_permissions")
def languages_permission() -> QuerySet[Permission]:
    return Permission.objects.filter(
        content_type__app_label="portal_languages", codename="change_language"
    )


@hooks.register("register_log_actions")
def languages_log_actions(actions: LogActionRegistry) -> None:
    for action, label, message in (
        (MADE_LIVE, _("Language made live"), _("Made the language live")),
        (RETIRED, _("Language retired"), _("Retired the language")),
        (SWITCHED_OFF, _("Language off"), _("Switched the language off")),
        (REORDERED, _("Languages ordered"), _("Changed the order of the languages")),
    ):
        actions.register_action(action, label, message)


@hooks.register("construct_translated_pages_to_cascade_actions")
def pages_that_go_along(pages: list[Page], action: str) -> dict[Page, list[Page]]:
    """Tell staff how many translations go with a page, and take them along.

    Not for moves: there the translations have gone along before Wagtail asks.
    """
    if action == "move":
        return {}
    sources = [page for page in pages if is_source(page)]
    if action == "delete":
        return {page: list(translations_of(page)) for page in sources}
    return {page: list(translations_of(page).live()) for page in sources}


@hooks.register("before_move_page")
def keep_moves_off_own_addresses(
    request: HttpRequest, page: Page, destination: Page
) -> HttpResponse | None:
    """A page that came to lie behind an address of ours could not be read any more."""
    if not is_reserved(page.slug, destination):
        return None
    messages.error(request, why_reserved(page.slug))
    return redirect("wagtailadmin_pages:move", page.pk)


@hooks.register("before_copy_page")
def keep_copies_off_own_addresses(
    request: HttpRequest, page: Page
) -> HttpResponse | None:
    slug, parent = request.POST.get("new_slug"), request.POST.get("new_parent_page", "")
    if not slug or not (parent.isascii() and parent.isdigit()):
        return None
    if not is_reserved(slug, Page.objects.filter(pk=parent).first()):
        return None
    messages.error(request, why_reserved(slug))
    return redirect("wagtailadmin_pages:copy", page.pk)
