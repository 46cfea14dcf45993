"""A site in three languages, pages in it, and menu items."""

from typing import Any

from wagtail.models import Locale, Page, PageViewRestriction, Site

import factory

from home.models import HomePage
from portal.languages.services import make_live
from portal.menus.models import MenuItem
from portal.words.services import save_words
from tests.portal.languages.small_site import translate

LIVE = ("en", "es", "ar")


def site_in_three_languages() -> HomePage:
    """The English home page; Spanish and Arabic ones stand beside it."""
    for code in LIVE:
        make_live(code=code)
    english = Locale.objects.get(language_code="en")
    home = HomePage.objects.filter(locale=english).first()
    if home is None:
        root = Page.get_first_root_node() or Page.add_root(
            instance=Page(title="Root", slug="root", locale=english)
        )
        home = root.add_child(
            instance=HomePage(title="Welcome", slug="welcome", locale=english)
        )
    Site.objects.update_or_create(
        is_default_site=True, defaults={"hostname": "localhost", "root_page": home}
    )
    Site.clear_site_root_paths_cache()
    translate(home, "es", title="Bienvenida")
    translate(home, "ar", title="أهلا")
    return home


def close_to_visitors(page: Page) -> None:
    """Only people who have signed in may read the page from now on."""
    PageViewRestriction.objects.create(
        page=page, restriction_type=PageViewRestriction.LOGIN
    )


class MenuItemFactory(factory.django.DjangoModelFactory):
    """``MenuItemFactory(page=page, titles={"en": "Homes", "ar": "بيوت"})``."""

    class Meta:
        model = MenuItem
        skip_postgeneration_save = True

    @factory.post_generation
    def titles(
        self: MenuItem, create: bool, titles: dict[str, str] | None, **kwargs: Any
    ) -> None:
        for language, title in (titles or {}).items():
            save_words(record=self, language=language, values={"title": title})
