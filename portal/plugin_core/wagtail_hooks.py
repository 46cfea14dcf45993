"""Opens the admin and the pages to modules, and lets the log name their switches."""

from functools import partial

from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, URLResolver, include, path, reverse
from django.utils.translation import gettext_lazy as _

from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.contrib.settings.registry import registry as settings_registry
from wagtail.log_actions import LogActionRegistry
from wagtail.models import Page

from .containment import contained
from .erasing.log import register_words
from .pages import keep_closed
from .registry import extensions_of, plugins
from .screens import (
    ModuleMenuItem,
    register_viewsets,
    screen_addresses,
    settings_model,
)
from .selectors import MANAGE, State
from .services import CHANGED
from .slots import panels

register_viewsets()


def _register_settings() -> None:
    for plugin in plugins():
        model = contained(lambda plugin=plugin: settings_model(plugin), plugin.slug)
        if model is not None:
            settings_registry.register(model, icon=plugin.icon)


_register_settings()


@hooks.register("register_admin_urls")
def addresses_of_screens() -> list[URLPattern | URLResolver]:
    return [
        path("modules/", include("portal.plugin_core.modules_screen.urls")),
        *screen_addresses(),
    ]


class ModulesMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return request.user.has_perm(MANAGE)


@hooks.register("register_admin_menu_item")
def modules_menu_item() -> MenuItem:
    return ModulesMenuItem(
        _("Modules"),
        reverse("portal_modules"),
        name="modules",
        icon_name="plus",
        order=290,
    )


def _register_menus() -> None:
    for plugin in plugins():
        if extensions_of(plugin.slug).menu:
            make = partial(ModuleMenuItem, plugin)
            hooks.register("register_admin_menu_item", make)


_register_menus()


@hooks.register("before_serve_page", order=-100)
def keep_pages_closed(
    page: Page, request: HttpRequest, args: list, kwargs: dict
) -> HttpResponse | None:
    keep_closed(page, request)
    return None


@hooks.register("construct_homepage_panels")
def add_panels(request: HttpRequest, shown: list) -> None:
    shown.extend(panels())


@hooks.register("register_permissions")
def permissions() -> QuerySet[Permission]:
    return Permission.objects.filter(
        content_type__app_label="portal_plugin_core", codename="manage_modules"
    )


@hooks.register("register_log_actions")
def log_actions(actions: LogActionRegistry) -> None:
    actions.register_action(
        CHANGED[State.OFF], _("Switch a module off"), _("Switched the module off")
    )
    actions.register_action(
        CHANGED[State.PREPARING],
        _("Prepare a module"),
        _("Began to prepare the module"),
    )
    actions.register_action(
        CHANGED[State.ON], _("Switch a module on"), _("Switched the module on")
    )
    register_words(actions)
