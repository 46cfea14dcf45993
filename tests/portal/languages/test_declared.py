"""Every declared language works from the address to the locale."""

from datetime import date

from django.conf import settings
from django.template import Context, Template
from django.test import Client
from django.urls import reverse
from django.utils import translation
from django.utils.formats import date_format

from wagtail.models import Locale

import pytest
from babel import Locale as Cldr

from portal.languages.cldr import babel_locale
from portal.languages.declared import DECLARED
from portal.languages.services import make_live

ALL = sorted(DECLARED)
RIGHT_TO_LEFT = {"ar", "ckb", "fa", "he", "prs", "ps", "ur", "yi"}


def test_about_seventy_languages_are_declared():
    assert len(DECLARED) >= 70


def test_those_written_from_the_right_are_known_to_be():
    rtl = {code for code, language in DECLARED.items() if language.direction == "rtl"}
    assert rtl == RIGHT_TO_LEFT == set(settings.LANGUAGES_BIDI)


def test_no_two_languages_share_a_name():
    names = [language.name for language in DECLARED.values()]
    own_names = [language.own_name for language in DECLARED.values()]
    assert len(set(names)) == len(set(own_names)) == len(DECLARED)


@pytest.mark.parametrize("code", ALL)
def test_a_language_stands_in_only_for_declared_ones(code):
    assert set(DECLARED[code].fallbacks) <= DECLARED.keys() - {code}


@pytest.mark.parametrize("code", ALL)
def test_dates_and_numbers_have_a_known_locale(code):
    cldr = DECLARED[code].cldr
    assert babel_locale(code) == Cldr.parse(cldr.replace("-", "_"))


@pytest.mark.parametrize("code", ALL)
def test_django_speaks_the_language_even_without_a_catalogue(code):
    info = translation.get_language_info(code)
    assert info["name_local"] == DECLARED[code].own_name
    with translation.override(code):
        assert translation.get_language() == code
        assert translation.get_language_bidi() is (code in RIGHT_TO_LEFT)
        assert translation.gettext("Email")
        assert translation.ngettext("%d day", "%d days", 2)
        assert date_format(date(2026, 11, 22), "DATE_FORMAT")
        assert reverse("wagtail_serve", args=("a/",)) == f"/{code}/a/"


@pytest.mark.parametrize("code", ALL)
def test_templates_can_switch_to_the_language(code):
    page = Template(
        "{% load i18n %}{% language code %}{% get_current_language_bidi as bidi %}"
        "{% get_language_info for code as it %}{{ it.name_local }} {{ bidi }}"
        "{% endlanguage %}"
    )
    said = page.render(Context({"code": code}, autoescape=False))
    assert said == f"{DECLARED[code].own_name} {code in RIGHT_TO_LEFT}"


@pytest.mark.parametrize("code", ALL)
def test_a_live_language_answers_under_its_prefix(code, home, client: Client):
    make_live(code=code)
    locale = Locale.objects.get(language_code=code)
    answer = client.get(f"/{code}/")
    assert locale.get_display_name() == DECLARED[code].name
    assert locale.is_bidi is (code in RIGHT_TO_LEFT)
    assert answer.status_code == 200
    assert answer.headers["Content-Language"].split(", ")[0] == code
    html = answer.content.decode()
    assert f'<html lang="{code}" dir="{DECLARED[code].direction}"' in html
