"""Where staff find the starter pages: in the menu of the home page, under Pages."""

from collections.abc import Iterator

from django.contrib.auth.base_user import AbstractBaseUser
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _

from wagtail import hooks
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
