"""The important numbers stand on a page of their own, and a worker keeps it."""

import json
import re

from django.test import Client

import pytest

from portal.city.models import City
from tests.home.trees import Tree, make_site
from tests.portal.city.factories import CityFactory, EmergencyNumberFactory
from tests.portal.contacts.factories import ContactFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def tree() -> Tree:
    tree = make_site(("en", "ar"))
    CityFactory(talk_to=ContactFactory(), words={"en": {"name": "Riverbend"}})
    EmergencyNumberFactory(words={"en": {"label": "Police"}, "ar": {"label": "شرطة"}})
    return tree


def kept() -> dict:
    script = Client().get("/en/offline.js").content.decode()
    return json.loads(re.search(r"KEPT = (.*);", script).group(1))


def test_the_page_says_whom_to_call_in_the_readers_language(tree):
    page = Client().get("/ar/offline/").content.decode()
    assert 'href="tel:911"' in page
    assert "شرطة" in page
    assert '<html lang="ar" dir="rtl">' in page


def test_the_page_needs_no_script_and_no_alert_that_will_be_old(tree):
    page = Client().get("/en/offline/").content.decode()
    assert "<script" not in page
    assert "alert" not in page


def test_all_that_the_page_looks_like_is_kept_with_it(tree):
    page = Client().get("/en/offline/").content.decode()
    sheets = re.findall(r'<link rel="stylesheet" href="([^"]+)">', page)
    assert kept()["files"] == sheets
    assert kept()["page"] == "/en/offline/"


def test_another_number_makes_another_worker(tree):
    before = kept()["cache"]
    assert kept()["cache"] == before
    EmergencyNumberFactory(number="988", words={"en": {"label": "Somebody to talk to"}})
    assert kept()["cache"] != before


def test_other_colours_make_another_worker(tree):
    before = kept()
    City.objects.update(first_colour="#5e1f4e", second_colour="#ff9f80")
    assert kept()["cache"] != before["cache"]
    assert kept()["files"][0].startswith("/theme/")


def test_the_worker_may_fetch_from_here_alone(tree):
    answer = Client().get("/en/offline.js")
    assert answer["Content-Type"] == "text/javascript"
    assert "connect-src 'self'" in answer["Content-Security-Policy"]
    assert answer["Cache-Control"] == "no-cache"


def test_every_page_offers_the_numbers(tree):
    page = Client().get("/en/").content.decode()
    assert 'href="/en/offline/"' in page
    assert 'data-worker="/en/offline.js"' in page
