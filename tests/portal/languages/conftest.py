"""A small site in three languages, partly translated, and its visitors."""

from collections.abc import Iterator

from django.core.cache import caches

from wagtail.models import Locale, Page, Site

import pytest

from home.models import HomePage, TopicPage
from portal.languages.services import make_live
from tests.portal.languages.small_site import LIVE, SmallSite, add, translate


@pytest.fixture(autouse=True)
def _nothing_cached() -> Iterator[None]:
    for cache in caches.all():
        cache.clear()
    yield
    for cache in caches.all():
        cache.clear()


@pytest.fixture
def home(db: None) -> HomePage:
    """The English home page of the site; English alone is live."""
    english = Locale.objects.get_or_create(language_code="en")[0]
    root = Page.get_first_root_node() or Page.add_root(
        instance=Page(title="Root", slug="root", locale=english)
    )
    page = root.add_child(
        instance=HomePage(title="Welcome", slug="welcome", locale=english, live=True)
    )
    Site.objects.update_or_create(
        is_default_site=True, defaults={"hostname": "localhost", "root_page": page}
    )
    Site.clear_site_root_paths_cache()
    return page


@pytest.fixture
def small_site(home: HomePage) -> SmallSite:
    for code in LIVE:
        make_live(code=code)
    translate(home, "es", title="Bienvenida")
    translate(home, "ar", title="أهلا")
    housing = add(home, "housing", kind=TopicPage)
    rent = add(housing, "rent")
    return SmallSite(
        home=home,
        housing=housing,
        rent=rent,
        housing_es=translate(housing, "es", title="Vivienda"),
        rent_es=translate(rent, "es", title="Alquiler", live=False),
    )
