"""Where staff find the starter pages: in the menu of the home page, under Pages."""

from collections.abc import Iterator

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser
from django.urls import URLPattern, get_script_prefix, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.widgets import Button
from wagtail.models import Page

from .models import HomePage
from .starter.screen.views import StarterPagesView
from .starter.selectors import may_add


@hooks.register("register_admin_urls")
def starter_addresses() -> list[URLPattern]:
    return [
        path("starter-pages/", StarterPagesView.as_view(), name="home_starter_pages")
    ]


@hooks.register("register_help_menu_item")
def pattern_page() -> MenuItem:
    """In the source language; the page's own switch leads to the others."""
    address = f"{get_script_prefix()}{settings.LANGUAGE_CODE}/patterns/"
    return MenuItem(
        gettext_lazy("Pattern page"),
        address,
        name="patterns",
        icon_name="view",
        order=900,
    )


@hooks.register("register_page_header_buttons")
def starter_button(
    page: Page, user: AbstractBaseUser, view_name: str, next_url: str | None = None
) -> Iterator[Button]:
    if page.specific_class is HomePage and may_add(user, page):
        yield Button(
            _("Starter pages"),
            reverse("home_starter_pages"),
            icon_name="doc-full-inverse",
            priority=80,
        )
