"""The list shows pages and records together, as they stand in one language."""

from django.contrib.auth import get_user_model
from django.db import connection
from django.test.utils import CaptureQueriesContext

import pytest

from portal.words.desk.entries import PAGES, Entry, entries
from portal.words.desk.steps import Step
from portal.words.services import save_words
from portal.words.texts import FieldStatus
from tests.home.factories import ContentPageFactory
from tests.portal.contacts.factories import ContactFactory
from tests.portal.needs.factories import NeedFactory
from tests.portal.words.desk.translated import publish, write

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("live_languages")]

CONTACT = "portal_contacts.contact"


@pytest.fixture
def somebody():
    return get_user_model().objects.create_superuser("everything@example.org")


def entry_of(user, title: str) -> Entry:
    [found] = [entry for entry in entries(user, "es") if entry.title == title]
    return found


def stands(user, title: str) -> tuple[FieldStatus, Step]:
    entry = entry_of(user, title)
    return entry.status, entry.step


def test_a_page_goes_from_missing_to_reviewed(somebody, page, request):
    title = page.title
    assert stands(somebody, title) == (FieldStatus.MISSING, Step.START)
    translation = request.getfixturevalue("translation")
    assert stands(somebody, title) == (FieldStatus.MISSING, Step.CONTINUE)
    write(translation, "machine")
    assert stands(somebody, title) == (FieldStatus.MACHINE, Step.READ)
    write(translation)
    assert stands(somebody, title) == (FieldStatus.REVIEWED, Step.PUBLISH)
    publish(translation)
    assert stands(somebody, title) == (FieldStatus.REVIEWED, Step.LOOK)


def test_a_changed_original_makes_a_public_translation_outdated(
    somebody, page, translation
):
    write(translation)
    publish(translation)
    page.summary = "Where to get one, and for how long."
    page.save_revision().publish()
    assert stands(somebody, page.title) == (FieldStatus.OUTDATED, Step.UPDATE)


def test_a_record_stands_as_the_worst_of_its_words(somebody, contact):
    assert stands(somebody, "Clinic") == (FieldStatus.MISSING, Step.CONTINUE)
    save_words(record=contact, language="es", values={"name": "C", "title": "R"})
    assert stands(somebody, "Clinic") == (FieldStatus.REVIEWED, Step.LOOK)
    save_words(record=contact, language="en", values={"title": "Reception"})
    assert stands(somebody, "Clinic") == (FieldStatus.OUTDATED, Step.UPDATE)


def test_the_most_urgent_comes_first(somebody, contact, page):
    other = ContactFactory(words={"name": "Advice"})
    save_words(record=other, language="es", values={"name": "Consejo"})
    save_words(record=other, language="en", values={"name": "Advice office"})
    statuses = [entry.status for entry in entries(somebody, "es")]
    assert statuses[0] == FieldStatus.OUTDATED
    assert statuses.index(FieldStatus.MISSING) == 1


def test_of_one_status_what_does_harm_when_wrong_comes_first(somebody, page):
    home = page.get_parent()
    ContentPageFactory(parent=home, title="A page of calm matters")
    ContentPageFactory(parent=home, title="Your rights", vital=True)
    NeedFactory(words={"en": {"name": "Apples"}})
    NeedFactory(words={"en": {"name": "Violence at home"}}, read_first=True)
    missing = [entry.title for entry in entries(somebody, "es")]
    assert set(missing[:2]) == {"Your rights", "Violence at home"}


def test_what_a_user_may_not_see_is_not_in_the_list(page, contact, signed_in):
    signed_in("view_contact", "change_contactwords")
    user = get_user_model().objects.get(email="somebody@example.org")
    assert {entry.kind for entry in entries(user, "es")} == {CONTACT}


def test_a_draft_and_a_record_in_that_language_have_no_entry(somebody, contact):
    ContentPageFactory(title="Not yet public", live=False)
    spanish = ContactFactory(source_language="es", words={})
    save_words(record=spanish, language="es", values={"name": "Consulado"})
    titles = {entry.title for entry in entries(somebody, "es")}
    assert not titles & {"Not yet public", "Consulado"}


def test_queries_do_not_grow_with_pages_or_records(
    somebody, page, contact, django_assert_num_queries
):
    with_few = list(entries(somebody, "es"))
    with CaptureQueriesContext(connection) as few:
        entries(somebody, "es")
    for number in range(5):
        ContentPageFactory(parent=page.get_parent(), title=f"Page {number}")
        ContactFactory(words={"name": f"Contact {number}"})
    with django_assert_num_queries(len(few)):
        assert len(entries(somebody, "es")) == len(with_few) + 10
    assert PAGES in {entry.kind for entry in with_few}
