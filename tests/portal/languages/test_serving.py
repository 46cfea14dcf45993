"""The same path finds the page in the reader's language, or the best there is."""

from django.contrib.auth.models import AnonymousUser
from django.http import Http404
from django.test import Client, RequestFactory

from wagtail.models import PageViewRestriction

import pytest

from portal.languages.reader import Reader, reading
from portal.languages.services import make_live
from portal.languages.serving import DEEPEST, find_page
from tests.portal.languages.small_site import LIVE, add, translate


def found(path: str, language: str, live: tuple[str, ...] = LIVE):
    request = RequestFactory().get(f"/{language}/{path}", headers={"host": "localhost"})
    request.user = AnonymousUser()
    with reading(Reader(language, live)):
        return find_page(request, path).page


def test_readers_get_the_page_in_their_language(small_site):
    assert found("housing/", "es") == small_site.housing_es
    assert found("housing/", "en") == small_site.housing


def test_an_untranslated_page_is_the_source_page(small_site):
    assert found("housing/", "ar") == small_site.housing
    assert found("housing/rent/", "ar") == small_site.rent


def test_a_draft_translation_is_not_shown(small_site):
    assert found("housing/rent/", "es") == small_site.rent


def test_a_translation_under_an_untranslated_parent_is_found(small_site):
    rent_ar = translate(small_site.rent, "ar", title="إيجار")
    assert found("housing/rent/", "ar") == rent_ar


def test_a_copy_that_holds_the_place_of_a_parent_is_not_shown(small_site):
    translate(small_site.rent, "ar", title="إيجار")
    assert found("housing/", "ar") == small_site.housing


def test_a_translation_under_a_draft_parent_is_found(small_site):
    small_site.housing_es.unpublish()
    translate(small_site.rent, "es", title="Alquiler")
    assert found("housing/rent/", "es").title == "Alquiler"
    assert found("housing/", "es") == small_site.housing


def test_a_close_language_comes_before_the_source(small_site):
    make_live(code="fa")
    translate(small_site.home, "fa", title="خوش آمدید")
    housing_fa = translate(small_site.housing, "fa", title="مسکن")
    assert found("housing/", "prs", (*LIVE, "fa", "prs")) == housing_fa


def test_a_close_language_that_is_not_live_is_not_shown(small_site):
    translate(small_site.home, "fa", title="خوش آمدید")
    translate(small_site.housing, "fa", title="مسکن")
    assert found("housing/", "prs", (*LIVE, "prs")) == small_site.housing


def test_a_page_that_only_another_language_has_is_shown_in_it(small_site):
    solo = add(small_site.housing_es, "solo")
    assert found("housing/solo/", "ar") == solo


def test_an_unpublished_page_is_not_found_in_any_language(small_site):
    small_site.housing.unpublish()
    for language in LIVE:
        with pytest.raises(Http404):
            found("housing/", language)


def test_a_path_that_no_tree_has_is_not_found(small_site):
    with pytest.raises(Http404):
        found("housing/nothing/", "es")


def test_a_page_of_an_uninstalled_plugin_is_not_found(small_site, monkeypatch):
    monkeypatch.setattr("wagtail.models.Page.specific_class", None)
    with pytest.raises(Http404):
        found("housing/", "en")


def test_queries_grow_neither_with_languages_nor_with_depth(
    small_site, django_assert_num_queries
):
    many = ("so", "am", "ti", "my", *LIVE)
    for code in many:
        make_live(code=code)
        translate(small_site.home, code, title=f"Home {code}")
    found("", "so", many)  # types are known from now on
    with django_assert_num_queries(2):
        found("housing/", "so", many)
    with django_assert_num_queries(2):
        found("housing/rent/", "so", many)


def test_a_wrong_path_costs_no_more_than_a_right_one(
    small_site, django_assert_max_num_queries
):
    with django_assert_max_num_queries(2), pytest.raises(Http404):
        found("housing/" + "a/" * (DEEPEST - 1), "es")


def test_a_very_deep_path_is_not_looked_up(small_site, django_assert_num_queries):
    with django_assert_num_queries(0), pytest.raises(Http404):
        found("a/" * 500, "es")


def test_a_fallback_page_tells_both_languages(small_site, client: Client):
    answer = client.get("/ar/housing/rent/")
    assert answer.status_code == 200
    assert answer.headers["Content-Language"] == "ar, en"


@pytest.mark.parametrize("language", LIVE)
def test_a_restricted_page_asks_to_sign_in(language, small_site, client: Client):
    translate(small_site.rent, "es", title="Alquiler")
    PageViewRestriction.objects.create(
        page=small_site.housing, restriction_type=PageViewRestriction.LOGIN
    )
    for path in ("housing/", "housing/rent/"):
        answer = client.get(f"/{language}/{path}")
        assert answer.status_code == 302
        assert answer.headers["Location"].startswith("/accounts/")


def test_a_copy_of_a_restricted_page_is_as_restricted(small_site, client: Client):
    PageViewRestriction.objects.create(
        page=small_site.rent, restriction_type=PageViewRestriction.LOGIN
    )
    small_site.rent.create_alias(parent=small_site.home, update_slug="flats")
    assert client.get("/en/flats/").status_code == 302
    assert client.get("/en/housing/").status_code == 200
