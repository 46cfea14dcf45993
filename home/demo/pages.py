"""Makes the demo's pages in the source language."""

from datetime import timedelta

from django.utils import timezone

from wagtail.models import Page

from home.starter.bodies import stream
from home.starter.content_files import Data
from home.starter.pages import HOME, describe, page_type, source_home
from portal.accounts.models import User
from portal.pages import PortalPage

from . import register

UNTIL_NEXT_CHECK = timedelta(days=180)


def place_page(data: Data, responsible: User) -> Page | None:
    """A page with its title and no body yet, so that others can lead to it.

    None where the city has it already, in its own way.
    """
    if register.find(data["slug"]) is not None:
        return None
    if data["type"] == HOME:
        page = source_home()
        if page.body:
            return None
    else:
        page = page_type(data)(slug=data["slug"])
    describe(page, data)
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
    page.body = stream(data["body"], register.get)
    page.save_revision(user=user).publish(user=user)
