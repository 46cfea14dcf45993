"""Staff screens of records: list, search, forms, chooser."""

from django.urls import reverse

import pytest

from portal.contacts.models import Contact, ContactPhone
from portal.words.services import save_words
from tests.portal.contacts.factories import ContactFactory, PlaceFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("live_languages")]

LIST = "wagtailsnippets_portal_contacts_contact:list"


def form_data(**changes: str) -> dict[str, str]:
    return {
        "name": "Clinic",
        "title": "",
        "description": "",
        "source_language": "en",
        "email": "",
        "url": "",
        "checked_on": "",
        "review_by": "",
        "source_name": "",
        "source_url": "",
        "responsible": "",
        "place": "",
        "hours": "",
        "phones-TOTAL_FORMS": "1",
        "phones-INITIAL_FORMS": "0",
        "phones-MIN_NUM_FORMS": "0",
        "phones-MAX_NUM_FORMS": "1000",
        "phones-0-number": "(215) 555-0123",
        "phones-0-type": "voice",
        "phones-0-ORDER": "1",
        **changes,
    }


def add(browser, **changes: str):
    url = reverse("wagtailsnippets_portal_contacts_contact:add")
    return browser.post(url, form_data(**changes))


def test_facts_and_words_are_saved_by_one_form(administrator):
    assert add(administrator, title="Front desk").status_code == 302
    contact = Contact.objects.get()
    assert str(contact) == "Clinic"
    assert contact.say("title", "en") == "Front desk"
    assert contact.phones.get().number == "+12155550123"
    assert contact.words.get().updated_by.email == "admin@example.org"


def test_a_record_can_be_written_first_in_another_language(administrator):
    add(administrator, source_language="es", name="Clínica")
    contact = Contact.objects.get()
    assert contact.source_language == "es"
    assert contact.words.get().language == "es"


def test_each_word_has_one_field_in_its_language(administrator):
    url = reverse("wagtailsnippets_portal_contacts_contact:add")
    page = administrator.get(url).content.decode()
    assert page.count('name="title"') == 1
    field = page[page.index('name="title"') :].split(">", 1)[0]
    assert 'lang="en"' in field


def test_a_missing_name_keeps_what_was_typed_and_saves_nothing(administrator):
    response = add(administrator, name="", title="Front desk")
    assert not Contact.objects.exists()
    assert 'value="Front desk"' in response.content.decode()


def test_a_wrong_number_is_refused_with_an_example(administrator):
    response = add(administrator, **{"phones-0-number": "12"})
    assert not ContactPhone.objects.exists()
    assert "This is not a telephone number" in response.content.decode()


def test_changing_one_word_outdates_its_translation_only(administrator):
    contact = ContactFactory(words={"name": "Clinic", "title": "Desk"})
    values = {"name": "Clínica", "title": "Recepción"}
    save_words(record=contact, language="es", values=values)
    url = reverse("wagtailsnippets_portal_contacts_contact:edit", args=[contact.pk])
    data = form_data(title="Front desk", **{"phones-TOTAL_FORMS": "0"})
    assert administrator.post(url, data).status_code == 302
    fresh = Contact.objects.get()
    assert fresh.say("name", "es").status == "reviewed"
    assert fresh.say("title", "es").status == "outdated"


def test_the_forms_have_one_heading_of_level_one(administrator):
    contact = ContactFactory(words={"name": "Clinic"})
    for url in (
        reverse("wagtailsnippets_portal_contacts_contact:add"),
        reverse("wagtailsnippets_portal_contacts_contact:edit", args=[contact.pk]),
    ):
        assert administrator.get(url).content.decode().count("<h1") == 1


def test_the_list_costs_the_same_for_many_records(
    administrator, django_assert_max_num_queries
):
    administrator.get(reverse(LIST))
    for number in range(20):
        contact = ContactFactory(words={"name": f"Clinic {number}"})
        save_words(record=contact, language="es", values={"name": "Clínica"})
    with django_assert_max_num_queries(20):
        page = administrator.get(reverse(LIST)).content.decode()
    assert "es: Reviewed, ar: Missing" in page


def test_records_are_found_by_their_words_in_any_language_and_listed_once(
    administrator,
):
    contact = ContactFactory(words={"name": "Clinic", "description": "clinic"})
    ContactFactory(words={"name": "Library"})
    save_words(record=contact, language="es", values={"name": "Clínica clinic"})
    for query in ("Clínica", "clinic"):
        response = administrator.get(reverse(LIST), {"q": query})
        assert list(response.context["object_list"]) == [contact]


def test_the_chooser_finds_records_by_their_words(administrator):
    contact = ContactFactory(words={"name": "Clinic"})
    ContactFactory(words={"name": "Library"})
    save_words(record=contact, language="es", values={"name": "Clínica"})
    url = reverse("wagtailsnippetchoosers_portal_contacts_contact:choose_results")
    page = administrator.get(url, {"q": "clínica"}).content.decode()
    assert "Clinic" in page
    assert "Library" not in page


def test_a_record_shows_where_it_is_used_and_not_its_own_words(administrator):
    place = PlaceFactory(words={"name": "Town hall"})
    ContactFactory(place=place, words={"name": "Clinic"})
    url = reverse("wagtailsnippets_portal_contacts_place:usage", args=[place.pk])
    response = administrator.get(url)
    assert len(response.context["object_list"]) == 1
