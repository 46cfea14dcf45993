"""Prefixes: live ones answer, retired ones lead on, all others are not found."""

from django.test import Client
from django.utils import translation

import pytest

from portal.languages.reader import current_reader
from portal.languages.services import make_live, retire, switch_off


def test_a_language_that_is_not_live_is_not_found(small_site, client: Client):
    assert client.get("/so/").status_code == 404
    assert client.get("/so/housing/").status_code == 404


def test_the_page_for_a_closed_prefix_speaks_a_live_language(small_site, client):
    answer = client.get("/so/", headers={"Accept-Language": "so, ar;q=0.5"})
    assert answer.headers["Content-Language"] == "ar"
    assert "Accept-Language" in answer.headers["Vary"]
    assert '<html lang="ar" dir="rtl">' in answer.content.decode()


def test_a_language_answers_at_the_next_request_and_stops_so(small_site, client):
    assert client.get("/so/").status_code == 404
    make_live(code="so")
    assert client.get("/so/").status_code == 200
    switch_off(code="so")
    assert client.get("/so/").status_code == 404


def test_a_retired_prefix_leads_to_the_same_path_and_query(small_site, client):
    retire(code="es")
    answer = client.get("/es/housing/rent/?a=1&b=%D8%B3")
    assert answer.status_code == 302
    assert answer.headers["Location"] == "/en/housing/rent/?a=1&b=%D8%B3"
    assert answer.headers["Cache-Control"] == "no-store"


def test_a_retired_prefix_leads_to_a_language_its_readers_know(small_site, client):
    make_live(code="fa")
    make_live(code="prs")
    retire(code="prs")
    header = {"Accept-Language": "ar"}
    assert client.get("/prs/", headers=header).headers["Location"] == "/fa/"


def test_a_retired_prefix_otherwise_asks_the_browser(small_site, client):
    retire(code="es")
    header = {"Accept-Language": "es, ar"}
    assert client.get("/es/", headers=header).headers["Location"] == "/ar/"


def test_what_is_posted_under_a_retired_prefix_goes_along(small_site, client):
    retire(code="es")
    assert client.post("/es/housing/").status_code == 307
    assert client.head("/es/housing/").status_code == 302


@pytest.mark.parametrize(
    ("path", "target"),
    [
        ("/AR/housing/", "/ar/housing/"),
        ("/Ar/?q=1", "/ar/?q=1"),
        ("/zh-Hans/", "/zh-hans/"),
        ("/ZH_HANS/", "/zh-hans/"),
    ],
)
def test_a_prefix_in_other_letters_leads_to_the_right_one(
    path, target, small_site, client
):
    make_live(code="zh-hans")
    answer = client.get(path)
    assert (answer.status_code, answer.headers["Location"]) == (301, target)


def test_a_closed_prefix_in_capitals_is_not_found(small_site, client):
    assert client.get("/SO/").status_code == 404


@pytest.mark.parametrize(
    "path",
    [
        "/ar/%ff%fe/",
        "/ar/" + "a" * 10_000 + "/",
        "/ar/" + "a/" * 500,
        "/%E2%80%AEar/",
        "/ar/..%2f..%2fetc/",
    ],
)
def test_hostile_paths_are_not_found(path, small_site, client):
    assert client.get(path).status_code == 404


@pytest.mark.parametrize("path", ["/%00/", "/ar%00/", "/ar/%00/", "/ar/?%00"])
def test_a_nul_is_in_no_address(path, small_site, client):
    assert client.get(path).status_code == 400


@pytest.mark.parametrize("path", ["//ar/", "//evil.example/"])
def test_paths_that_only_a_rude_client_sends_are_not_found(path, small_site, client):
    retire(code="ar")
    assert client.get("/", PATH_INFO=path).status_code in {302, 404}
    target = client.get("/", PATH_INFO=path).headers.get("Location", "/en/")
    assert target.startswith("/en/")


@pytest.mark.parametrize(
    "path", ["/es//evil.example/", "/es/%0d%0aSet-Cookie:a=b/", "/es/a%3Fb%23c%25/"]
)
def test_a_retired_prefix_never_leads_off_the_site(path, small_site, client):
    retire(code="es")
    target = client.get(path).headers["Location"]
    assert target == path.replace("/es/", "/en/").replace("%0d%0a", "%0D%0A").replace(
        "Set-Cookie:a=b", "Set-Cookie%3Aa%3Db"
    )


def test_outside_the_prefixes_the_browser_decides_and_caches_know(small_site, client):
    answer = client.get("/nothing-here/", headers={"Accept-Language": "de, es"})
    assert answer.status_code == 404
    assert answer.headers["Content-Language"] == "es"
    assert "Accept-Language" in answer.headers["Vary"]


def test_under_a_prefix_the_browser_does_not_matter(small_site, client):
    answer = client.get("/en/", headers={"Accept-Language": "es"})
    assert answer.headers["Content-Language"] == "en"
    assert "Accept-Language" not in answer.headers.get("Vary", "")


def test_nothing_of_the_reader_stays_after_the_request(small_site, client):
    before = translation.get_language()
    client.get("/ar/")
    assert current_reader() is None
    assert translation.get_language() == before


def test_an_address_without_its_slash_gets_it_under_the_prefix(small_site, client):
    answer = client.get("/ar/housing")
    assert (answer.status_code, answer.headers["Location"]) == (301, "/ar/housing/")


def test_staff_preview_a_page_in_a_language_that_is_not_live(small_site, rf):
    switch_off(code="es")
    answer = small_site.rent_es.specific.make_preview_request()
    assert answer.status_code == 200
    assert '<html lang="es"' in answer.content.decode()
