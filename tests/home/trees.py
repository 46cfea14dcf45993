"""A site with a home page in each language, and pages translated without an editor."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.core.cache import cache

from wagtail.models import Locale, Page, Site

from home.models import HomePage
from portal.languages.reader import Reader, reading
from portal.languages.services import make_live
from tests.home.factories import HomePageFactory


@dataclass(frozen=True)
class Tree:
    """``homes`` by language; the first language is the source."""

    site: Site
    homes: dict[str, HomePage]

    @property
    def home(self) -> HomePage:
        return next(iter(self.homes.values()))


def make_site(languages: Sequence[str] = ("en", "es", "ar")) -> Tree:
    """The default site with a live home page titled ``Home <code>`` per language.

    Uses what the migrations made, or makes it again where a test without
    transactions has flushed it.
    """
    for code in languages:
        make_live(code=code)
    source = Locale.objects.get(language_code=languages[0])
    home = HomePage.objects.filter(locale=source).first() or HomePageFactory(
        parent=_root(source), slug="home", locale=source
    )
    home.title = home.draft_title = f"Home {languages[0]}"
    home.save()
    site = Site.objects.filter(is_default_site=True).first() or Site.objects.create(
        hostname="localhost", port=80, root_page=home, is_default_site=True
    )
    if site.root_page_id != home.pk:
        site.root_page = home
        site.save()
    homes = {languages[0]: home}
    for code in languages[1:]:
        homes[code] = translate(home, code, title=f"Home {code}")
    cache.clear()
    return Tree(site, homes)


def translate(page: Page, code: str, **fields: object) -> Page:
    """A live translation of ``page``; its parent must be in that language already."""
    copy = page.copy_for_translation(Locale.objects.get(language_code=code))
    for name, value in {"live": True, **fields}.items():
        setattr(copy, name, value)
    copy.draft_title = copy.title
    copy.save()
    return copy


def as_reader(language: str, live: Sequence[str] = ("en", "es", "ar")):
    """What is inside is made for a reader of ``language``."""
    return reading(Reader(language, tuple(live)))


def _root(locale: Locale) -> Page:
    root = Page.objects.filter(depth=1).first()
    return root or Page.add_root(title="Root", slug="root", locale=locale)
