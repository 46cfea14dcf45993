"""The screen where a record's words are translated side by side."""

from django.contrib.auth.models import Permission
from django.urls import reverse

from wagtail.models import ModelLogEntry

import pytest

from portal.contacts.models import Contact
from portal.words.services import save_words
from portal.words.texts import FieldStatus
from tests.portal.contacts.factories import ContactFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("live_languages")]

NAME = "wagtailsnippets_portal_contacts_contact:translations"


@pytest.fixture
def contact() -> Contact:
    contact = ContactFactory(words={"name": "Clinic", "title": "Desk"})
    save_words(record=contact, language="ar", values={"name": "عيادة", "title": "مكتب"})
    save_words(record=contact, language="en", values={"title": "Front desk"})
    return contact


@pytest.fixture
def translator(signed_in):
    return signed_in("view_contact", "change_contactwords")


def address(contact: Contact, language: str) -> str:
    return reverse(NAME, args=[contact.pk, language])


def filled_in(browser, url: str, **changes: str) -> dict[str, str]:
    """What a browser would send: every field of the form with its value."""
    form = browser.get(url).context["form"]
    data = {}
    for bound in form:
        if bound.value() not in (None, False):
            data[bound.html_name] = str(bound.value())
        if bound.field.show_hidden_initial:
            data[bound.html_initial_name] = str(bound.value() or "")
    return {**data, **changes}


def test_without_a_language_the_screen_leads_to_the_first_live_one(translator, contact):
    response = translator.get(reverse(NAME, args=[contact.pk]))
    assert response.headers["Location"] == address(contact, "es")


def test_source_and_target_carry_their_language_and_direction(translator, contact):
    page = translator.get(address(contact, "ar")).content.decode()
    assert '<div class="words-text" lang="en" dir="ltr"><p>Clinic</p></div>' in page
    field = page[page.index('<input type="text" name="name"') :].split(">", 1)[0]
    assert 'lang="ar"' in field
    assert 'dir="rtl"' in field


def test_the_switch_counts_how_the_words_stand_in_each_language(translator, contact):
    response = translator.get(address(contact, "ar"))
    counts = {
        choice.language.code: choice.counts
        for choice in response.context["language_choices"]
    }
    assert counts == {
        "es": {FieldStatus.MISSING: 2},
        "ar": {FieldStatus.OUTDATED: 1, FieldStatus.REVIEWED: 1},
    }


def test_saving_confirms_only_what_was_changed_or_ticked(translator, contact):
    url = address(contact, "ar")
    translator.post(url, filled_in(translator, url, name="العيادة"))
    fresh = Contact.objects.get()
    assert fresh.say("name", "ar") == "العيادة"
    assert fresh.say("title", "ar").status == FieldStatus.OUTDATED
    ticked = filled_in(translator, url, **{"title-right": "on"})
    translator.post(url, ticked)
    assert Contact.objects.get().say("title", "ar").status == FieldStatus.REVIEWED


def test_a_machine_draft_becomes_reviewed_when_a_person_ticks_it(translator, contact):
    save_words(
        record=contact,
        language="es",
        values={"name": "Clínica"},
        status=FieldStatus.MACHINE,
    )
    url = address(contact, "es")
    translator.post(url, filled_in(translator, url, **{"name-right": "on"}))
    assert Contact.objects.get().say("name", "es").status == FieldStatus.REVIEWED


def test_a_source_that_changed_meanwhile_leaves_the_translation_outdated(
    translator, contact
):
    url = address(contact, "es")
    data = filled_in(translator, url, name="Clínica")
    save_words(record=contact, language="en", values={"name": "Hospital"})
    translator.post(url, data)
    text = Contact.objects.get().say("name", "es")
    assert (text, text.status) == ("Clínica", FieldStatus.OUTDATED)


def test_a_colleagues_words_saved_meanwhile_are_not_overwritten(translator, contact):
    url = address(contact, "ar")
    data = filled_in(translator, url, title="الاستقبال")
    save_words(record=contact, language="ar", values={"name": "المستشفى"})
    translator.post(url, data)
    fresh = Contact.objects.get()
    assert fresh.say("name", "ar") == "المستشفى"
    assert fresh.say("title", "ar") == "الاستقبال"


def test_an_error_keeps_everything_that_was_typed(translator, contact):
    url = address(contact, "es")
    data = filled_in(translator, url, name="x" * 256, title="Recepción")
    response = translator.post(url, data)
    page = response.content.decode()
    assert response.status_code == 200
    assert "x" * 256 in page
    assert 'value="Recepción"' in page
    assert not contact.words.filter(language="es").exists()


def test_a_translation_stands_in_the_records_history(translator, contact):
    url = address(contact, "es")
    translator.post(url, filled_in(translator, url, name="Clínica"))
    entry = ModelLogEntry.objects.get(action="portal_words.translate")
    assert entry.data == {"language": "es"}
    assert entry.user.email == "somebody@example.org"


def test_translators_come_from_the_list_to_the_words_and_not_to_the_facts(
    translator, contact
):
    index = reverse("wagtailsnippets_portal_contacts_contact:list")
    page = translator.get(index).content.decode()
    assert reverse(NAME, args=[contact.pk]) in page
    edit = reverse("wagtailsnippets_portal_contacts_contact:edit", args=[contact.pk])
    assert edit not in page
    assert translator.get(edit).status_code == 302


@pytest.mark.parametrize("rights", [["change_contact"], ["change_contactwords"]])
def test_without_the_rights_to_see_it_and_to_write_words_nothing_is_saved(
    signed_in, contact, rights
):
    browser = signed_in(*rights)
    response = browser.post(address(contact, "es"), {"name": "Clínica"})
    assert response.status_code == 302
    assert not contact.words.filter(language="es").exists()


@pytest.mark.parametrize("language", ["en", "xx"])
def test_the_source_and_unknown_languages_are_not_found(translator, contact, language):
    assert translator.get(address(contact, language)).status_code == 404


def test_the_group_screen_offers_the_right_to_translate():
    offered = Contact.snippet_viewset.get_permissions_to_register()
    assert "change_contactwords" in set(offered.values_list("codename", flat=True))
    assert Permission.objects.filter(codename="change_contactwords").exists()
