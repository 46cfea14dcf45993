"""The pages of the content files, and where they stand in the portal."""

from django.apps import apps
from django.conf import settings

from wagtail.models import Site

from home.models import HomePage
from portal.pages import PortalPage

from .content_files import Data

HOME = HomePage.__name__
HOME_NAME = "home"


def source_home() -> HomePage:
    """The home page in the source language."""
    home = Site.objects.get(is_default_site=True).root_page
    return (
        home.get_translations(inclusive=True)
        .get(locale__language_code=settings.LANGUAGE_CODE)
        .specific
    )


def page_type(data: Data) -> type[PortalPage]:
    return apps.get_model("home", data["type"])


def describe(page: PortalPage, data: Data) -> None:
    """Say in the source language what the page is called and what it is about."""
    page.title = page.draft_title = data["title"][0]
    page.summary = data["summary"][0]
    page.sensitive = data.get("sensitive", False)
    page.vital = data.get("vital", False)
