"""Making languages live, retiring them, switching them off, ordering them."""

from django.apps import apps

from wagtail.models import Locale, ModelLogEntry

import pytest

from portal.accounts.models import User
from portal.languages.models import Language, LanguageState
from portal.languages.selectors import fallbacks, language_states, live_languages
from portal.languages.services import (
    NotTheLiveLanguages,
    SourceLanguageStaysLive,
    UnknownLanguage,
    make_live,
    move,
    reorder,
    retire,
    switch_off,
)

pytestmark = pytest.mark.django_db


def test_a_fresh_portal_speaks_its_source_language():
    assert live_languages() == ("en",)


def test_a_live_language_joins_at_the_end_of_the_list():
    make_live(code="so")
    make_live(code="ar")
    assert live_languages() == ("en", "so", "ar")


def test_making_live_makes_the_locale_and_keeps_it():
    make_live(code="so")
    locale = Locale.objects.get(language_code="so")
    switch_off(code="so")
    make_live(code="so")
    assert Locale.objects.get(language_code="so") == locale


def test_no_other_app_makes_locales():
    assert not apps.is_installed("wagtail.locales")
    assert not apps.is_installed("wagtail_localize.locales")


def test_making_live_twice_changes_nothing():
    make_live(code="so")
    make_live(code="ar")
    make_live(code="so")
    assert live_languages() == ("en", "so", "ar")
    assert ModelLogEntry.objects.count() == 2


def test_a_language_that_comes_back_comes_last():
    for code in ("so", "ar"):
        make_live(code=code)
    retire(code="so")
    assert language_states()["so"] == LanguageState.RETIRED
    make_live(code="so")
    assert live_languages() == ("en", "ar", "so")


@pytest.mark.parametrize("close", [retire, switch_off])
def test_the_source_language_cannot_go(close):
    with pytest.raises(SourceLanguageStaysLive):
        close(code="en")
    assert live_languages() == ("en",)


@pytest.mark.parametrize("service", [make_live, retire, switch_off])
def test_an_unknown_language_is_refused(service):
    with pytest.raises(UnknownLanguage):
        service(code="tlh")
    assert not Language.objects.exists()


def test_the_source_language_is_live_whatever_the_table_says():
    Language.objects.create(code="en", state=LanguageState.OFF)
    assert live_languages() == ("en",)


def test_a_language_that_is_no_longer_declared_is_left_out():
    Language.objects.create(code="tlh", state=LanguageState.LIVE)
    assert live_languages() == ("en",)


def test_the_city_orders_its_languages():
    for code in ("so", "ar"):
        make_live(code=code)
    reorder(codes=["ar", "en", "so"])
    assert live_languages() == ("ar", "en", "so")


@pytest.mark.parametrize(
    "codes", [[], ["en"], ["en", "so", "so"], ["en", "so", "ar", "vi"]]
)
def test_an_order_names_each_live_language_once(codes):
    for code in ("so", "ar"):
        make_live(code=code)
    with pytest.raises(NotTheLiveLanguages):
        reorder(codes=codes)


def test_a_language_moves_one_place_and_stops_at_the_ends():
    for code in ("so", "ar"):
        make_live(code=code)
    move(code="ar", by=-1)
    assert live_languages() == ("en", "ar", "so")
    move(code="en", by=-1)
    assert live_languages() == ("en", "ar", "so")
    move(code="en", by=1)
    assert live_languages() == ("ar", "en", "so")


def test_only_a_live_language_moves():
    with pytest.raises(NotTheLiveLanguages):
        move(code="so", by=1)


def test_every_change_is_in_the_log_with_its_author():
    user = User.objects.create_user(email="ada@example.org", password=None)
    make_live(code="so", user=user)
    move(code="so", by=-1, user=user)
    retire(code="so", user=user)
    switch_off(code="so", user=user)
    entries = ModelLogEntry.objects.order_by("pk")
    assert [entry.action for entry in entries] == [
        "portal_languages.made_live",
        "portal_languages.reordered",
        "portal_languages.retired",
        "portal_languages.switched_off",
    ]
    assert {entry.user for entry in entries} == {user}
    assert all(entry.message for entry in entries)


def test_close_languages_come_first_and_only_if_on_offer():
    assert fallbacks("prs", ["en", "ar", "fa"]) == ["prs", "fa", "en", "ar"]
    assert fallbacks("prs", ["en", "ar"]) == ["prs", "en", "ar"]
