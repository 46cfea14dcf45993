"""Reads: which starter pages the portal has, and what is still missing in them."""

from dataclasses import dataclass

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser

from wagtail.models import Page

from home.models import StarterCopy
from portal.publishing.gaps import gaps_in

from . import content_files
from .content_files import LANGUAGES
from .gaps import open_gaps
from .pages import HOME, HOME_NAME, source_home


@dataclass(frozen=True, slots=True)
class StarterRow:
    """A starter page; ``page`` is what the portal has in its place."""

    title: str
    depth: int
    page: Page | None
    gaps: int

    @property
    def levels(self) -> range:
        """One for each page above it."""
        return range(self.depth)


def speaks_the_source_language() -> bool:
    """Whether pages are written in the language of the starter pages."""
    return LANGUAGES[0] == settings.LANGUAGE_CODE


def may_add(user: AbstractBaseUser, home: Page) -> bool:
    """Whether ``user`` may put pages below the home page."""
    return home.permissions_for_user(user).can_add_subpage()


def known_pages() -> dict[str, Page]:
    """The pages that stand in the place of starter pages, by their names there.

    Those that came as such, whatever staff have made of them; else pages of the same
    slug, wherever they are. The home page counts once it has a body.
    """
    slugs = [data["slug"] for data in content_files.pages() if data["type"] != HOME]
    pages = Page.objects.select_related("latest_revision").filter(
        locale__language_code=settings.LANGUAGE_CODE
    )
    found = {page.slug: page for page in pages.filter(slug__in=slugs, depth__gt=2)}
    home = source_home()
    if home.body or home.has_unpublished_changes:
        found[HOME_NAME] = home
    copies = StarterCopy.objects.values_list("name", "page")
    by_key = pages.in_bulk(key for _name, key in copies)
    return found | {name: by_key[key] for name, key in copies if key in by_key}


def starter_rows() -> list[StarterRow]:
    """Every starter page in the order of the tree."""
    known, fillings = known_pages(), open_gaps()
    rows: dict[str, StarterRow] = {}
    for data in map(fillings.fill, content_files.pages()):
        page = known.get(data["slug"])
        above = rows.get(data.get("under", ""))
        rows[data["slug"]] = StarterRow(
            title=page.get_admin_display_title() if page else data["title"][0],
            depth=above.depth + 1 if above else 0,
            page=page,
            gaps=_count_gaps(page),
        )
    return list(rows.values())


def _count_gaps(page: Page | None) -> int:
    draft = page.latest_revision if page else None
    return len(list(gaps_in(draft.content))) if draft else 0
