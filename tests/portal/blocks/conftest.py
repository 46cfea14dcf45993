"""A site in three languages."""

from django.core.cache import caches

from wagtail.models import Locale, Page, Site

import pytest

from home.models import HomePage
from portal.languages.models import Language, LanguageState
from tests.portal.blocks.factories import LIVE, translated


@pytest.fixture(autouse=True)
def empty_caches() -> None:
    for cache in caches.all():
        cache.clear()


@pytest.fixture
def home(db: None) -> HomePage:
    """The home page of a site whose live languages are English, Spanish, Arabic."""
    for code in LIVE:
        Language.objects.update_or_create(
            code=code, defaults={"state": LanguageState.LIVE}
        )
        Locale.objects.get_or_create(language_code=code)
    page = Page.objects.get(depth=1).add_child(
        instance=HomePage(
            title="Riverbend",
            slug="riverbend",
            locale=Locale.objects.get(language_code="en"),
        )
    )
    Site.objects.update_or_create(
        is_default_site=True, defaults={"hostname": "localhost", "root_page": page}
    )
    return page


@pytest.fixture
def arabic_home(home: HomePage) -> Page:
    return translated(home, "ar", title="ريفربند")
