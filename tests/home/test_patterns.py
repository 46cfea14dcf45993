"""The pattern page shows every piece with its real template, to staff alone."""

from django.contrib.staticfiles import finders

import pytest

from home.patterns.samples import LANGUAGES, body
from home.patterns.views import signs
from portal.languages.services import make_live
from portal.needs.signs import Sign
from tests.home.trees import make_site
from tests.portal.accounts.factories import UserFactory
from tests.portal.contacts.factories import ContactFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def staff(client):
    make_site(("en", "ar"))
    make_live(code="zh-hans")
    client.force_login(UserFactory(role="translator"))
    return client


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "Good to know"), ("ar", "من المفيد أن تعرف"), ("zh-hans", "小提示")],
)
def test_each_language_shows_blocks_doors_signs_and_a_mistake(staff, language, said):
    contact = ContactFactory(words={"name": "The blue door"})
    html = staff.get(f"/{language}/patterns/").content.decode()
    assert said in html
    assert str(contact) in html
    assert all(f"#{door}" in html for door in Sign)
    assert 'class="error-summary"' in html
    assert 'content="noindex"' in html


def test_visitors_do_not_find_it(client):
    make_site(("en", "ar"))
    assert client.get("/en/patterns/").status_code == 404


def test_another_language_shows_english_samples(staff):
    make_live(code="so")
    html = staff.get("/so/patterns/").content.decode()
    assert 'lang="en" dir="ltr"' in html


def test_the_file_has_every_text_in_every_language():
    kinds = {
        language: [block.block_type for block in body(language)]
        for language in LANGUAGES
    }
    assert len(set(map(tuple, kinds.values()))) == 1
    assert "steps" in kinds["en"]


def test_every_small_sign_of_the_sprite_is_shown():
    assert {"search", "phone", "arrow"} <= set(signs())
    assert finders.find("theme/signs.svg")


def test_staff_come_to_it_from_the_help_menu(staff):
    assert '"/en/patterns/"' in staff.get("/admin/").content.decode()
