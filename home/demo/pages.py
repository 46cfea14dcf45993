"""Makes the demo's pages in the source language."""

from datetime import timedelta

from django.apps import apps
from django.conf import settings
from django.utils import timezone

from wagtail.models import Page, Site

from portal.accounts.models import User
from portal.pages import PortalPage

from . import register
from .bodies import stream
from .content_files import Data

UNTIL_NEXT_CHECK = timedelta(days=180)


def source_home() -> Page:
    """The home page in the source language."""
    home = Site.objects.get(is_default_site=True).root_page
    return (
        home.get_translations(inclusive=True)
        .get(locale__language_code=settings.LANGUAGE_CODE)
        .specific
    )


def place_page(data: Data, responsible: User) -> Page | None:
    """A page with its title and no body yet, so that others can lead to it.

    None where the city has it already, in its own way.
    """
    if register.find(data["slug"]) is not None:
        return None
    if data["type"] == "HomePage":
        page = source_home()
        if page.body:
            return None
    else:
        page = apps.get_model("home", data["type"])(slug=data["slug"])
    page.title = page.draft_title = data["title"][0]
    page.summary = data["summary"][0]
    page.responsible = responsible
    page.review_by = timezone.localdate() + UNTIL_NEXT_CHECK
    if page.pk:
        page.save()
    else:
        parent = register.get(data["under"]) if "under" in data else source_home()
        parent.add_child(instance=page)
    register.remember(data["slug"], page)
    return page


def fill_page(page: PortalPage, data: Data, user: User) -> None:
    """Give the page its body, and publish it as staff would."""
    # others have put pages below it since, which its old row does not know
    page = type(page).objects.get(pk=page.pk)
    page.body = stream(data["body"])
    page.save_revision(user=user).publish(user=user)
