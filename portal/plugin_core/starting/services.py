"""Writes: the starter pages of a module, as drafts, once."""

from django.apps import apps
from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser
from django.utils import translation

from wagtail.models import Page, Site

from portal.languages.reserved import is_reserved

from ..containment import contained
from ..declarations import StarterPage
from ..models import StarterDraft
from ..registry import extensions_of


def make_starter_pages(
    *, slug: str, user: AbstractBaseUser | None = None
) -> list[Page]:
    """Drafts below the home page, in the source language; those made now.

    One that was ever made is not made again, so that what the city deleted stays so.
    One that cannot be made is left out, and tried at the next time.
    """
    known = set(StarterDraft.objects.filter(slug=slug).values_list("name", flat=True))
    wanted = [s for s in extensions_of(slug).starter_pages if s.slug not in known]
    home = _home() if wanted else None
    if home is None:
        return []
    made = [
        contained(
            lambda starter=starter: _make(slug, starter, home, user),
            f"starter page {starter.slug} of {slug}",
        )
        for starter in wanted
    ]
    return [page for page in made if page is not None]


def _home() -> Page | None:
    """The home page in the source language; none before there is one."""
    site = Site.objects.filter(is_default_site=True).select_related("root_page").first()
    if site is None:
        return None
    return (
        Page.objects.filter(
            translation_key=site.root_page.translation_key,
            locale__language_code=settings.LANGUAGE_CODE,
        )
        .select_related("locale")
        .first()
    )


def _make(
    slug: str, starter: StarterPage, home: Page, user: AbstractBaseUser | None
) -> Page:
    page_type = apps.get_model(starter.page_type)
    fields = dict(starter.fields)
    if starter.body:
        fields["body"] = [dict(block) for block in starter.body]
    # other starter pages were added since
    home.refresh_from_db()
    with translation.override(settings.LANGUAGE_CODE):
        title = str(starter.title)
        page = page_type(
            title=title,
            draft_title=title,
            slug=_free_slug(starter.slug, home),
            summary=str(starter.summary),
            locale=home.locale,
            owner=user,
            live=False,
            has_unpublished_changes=True,
            **fields,
        )
        home.add_child(instance=page)
        page.save_revision(user=user)
    StarterDraft.objects.create(slug=slug, name=starter.slug, page=page)
    return page


def _free_slug(wanted: str, home: Page) -> str:
    taken = set(home.get_children().values_list("slug", flat=True))
    slug, number = wanted, 1
    while slug in taken or is_reserved(slug, home):
        number += 1
        slug = f"{wanted}-{number}"
    return slug
