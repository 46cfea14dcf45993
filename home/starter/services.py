"""Writes: the starter pages that a city lacks, as drafts."""

from collections.abc import Iterable

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import transaction

from wagtail.models import Page

from home.models import HomePage, StarterCopy

from . import content_files
from .bodies import Find, stream
from .content_files import Data
from .doors import lead_doors
from .gaps import open_gaps
from .lines import national_lines
from .pages import HOME, describe, page_type, source_home
from .selectors import known_pages, speaks_the_source_language


class NotTheSourceLanguage(Exception):
    """The starter pages are not in the language that the portal is written in."""


@transaction.atomic
def add_starter_pages(*, user: AbstractBaseUser | None = None) -> list[Page]:
    """Make drafts of the pages that are missing; those made now.

    What the city has already stays as it is: pages, and the body of a home page. Raises
    ``NotTheSourceLanguage``.
    """
    if not speaks_the_source_language():
        raise NotTheSourceLanguage
    # two members of staff who press the button together must not make two of each
    home = HomePage.objects.select_for_update().get(pk=source_home().pk)
    pages = known_pages()
    fillings = open_gaps()
    wanted = [
        fillings.fill(data)
        for data in content_files.pages()
        if data["slug"] not in pages
    ]
    drafts = []
    for data in wanted:
        page = _draft(data, home, pages, user)
        if page is not None:
            pages[data["slug"]] = page
            drafts.append((page, data))
            StarterCopy.objects.create(name=data["slug"], page=page)
    if drafts:
        things = national_lines() | pages
        for page, data in drafts:
            _write(page, data, things.get, user)
        lead_doors(pages=pages)
    return [page for page, _data in drafts]


def _draft(
    data: Data, home: HomePage, pages: dict[str, Page], user: AbstractBaseUser | None
) -> Page | None:
    """A draft without a body yet, so that others can lead to it.

    None where the city has put something in its parent's place that takes no such page.
    """
    if data["type"] == HOME:
        return home
    model = page_type(data)
    parent = _parent(model, [pages.get(data.get("under", "")), home])
    if parent is None:
        return None
    page = model(
        slug=data["slug"], live=False, has_unpublished_changes=True, owner=user
    )
    describe(page, data)
    parent.refresh_from_db()
    parent.add_child(instance=page)
    return page


def _parent(model: type[Page], candidates: Iterable[Page | None]) -> Page | None:
    fitting = model.allowed_parent_page_models()
    return next(
        (page for page in candidates if page and page.specific_class in fitting), None
    )


def _write(page: Page, data: Data, find: Find, user: AbstractBaseUser | None) -> None:
    """Give the draft its body. A home page that is public stays so as it was."""
    # others have been put below it since, which its old row does not know
    page.refresh_from_db()
    describe(page, data)
    page.body = stream(data["body"], find)
    if not page.live:
        page.save()
    page.save_revision(user=user)
