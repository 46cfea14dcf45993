"""What a reader gets of a record's words, and how far it can be trusted."""

from django.utils.translation import override

import pytest

from portal.contacts.models import Contact
from portal.words.services import save_words
from portal.words.texts import FieldStatus
from tests.portal.alerts.factories import AlertFactory
from tests.portal.city.factories import EmergencyNumberFactory
from tests.portal.contacts.factories import ContactFactory

pytestmark = pytest.mark.django_db


def test_an_unsaved_record_says_nothing_and_does_not_fail():
    assert str(Contact()) == ""
    assert Contact().say("name", "ar").status == FieldStatus.MISSING


def test_a_translation_is_said_in_the_readers_language():
    contact = ContactFactory(words={"name": "Clinic"})
    save_words(record=contact, language="es", values={"name": "Clínica"})
    with override("es"):
        text = contact.say("name")
    assert (text, text.language, text.status) == (
        "Clínica",
        "es",
        FieldStatus.REVIEWED,
    )


def test_missing_words_fall_back_to_the_declared_stand_in_before_the_source():
    contact = ContactFactory(words={"name": "Clinic"})
    save_words(record=contact, language="es", values={"name": "Clínica"})
    assert contact.say("name", "quc").language == "es"
    assert contact.say("name", "ar").language == "en"


def test_words_that_exist_in_one_far_language_only_are_better_than_none():
    contact = ContactFactory(source_language="vi", words={"name": "Phòng khám"})
    text = contact.say("name", "ar")
    assert (text, text.language, text.direction) == ("Phòng khám", "vi", "ltr")


def test_each_field_grows_outdated_by_itself_when_its_source_changes():
    contact = ContactFactory(words={"name": "Clinic", "title": "Desk"})
    save_words(record=contact, language="ar", values={"name": "عيادة", "title": "مكتب"})
    save_words(record=contact, language="en", values={"title": "Front desk"})
    assert contact.say("name", "ar").status == FieldStatus.REVIEWED
    assert contact.say("title", "ar").status == FieldStatus.OUTDATED
    assert contact.say("title", "ar").direction == "rtl"


def test_a_text_changed_back_makes_its_translation_right_again():
    contact = ContactFactory(words={"name": "Clinic"})
    save_words(record=contact, language="es", values={"name": "Clínica"})
    save_words(record=contact, language="en", values={"name": "Doctor"})
    save_words(record=contact, language="en", values={"name": "Clinic"})
    assert contact.say("name", "es").status == FieldStatus.REVIEWED


def test_words_taken_out_at_the_source_are_gone_in_every_language():
    contact = ContactFactory(words={"name": "Clinic", "title": "Closed today"})
    save_words(record=contact, language="es", values={"title": "Cerrado hoy"})
    save_words(record=contact, language="en", values={"title": ""})
    assert contact.say("title", "es") == ""


def test_words_are_fetched_once_for_all_fields(django_assert_num_queries):
    contact = Contact.objects.get(pk=ContactFactory(words={"title": "Desk"}).pk)
    with django_assert_num_queries(1):
        for field in ("name", "title", "description"):
            contact.say(field, "ar")


def test_the_words_of_emergency_numbers_are_vital():
    number = EmergencyNumberFactory(words={"en": {"label": "Fire"}})
    drafted = {"status": FieldStatus.MACHINE, "values": {"label": "Fuego"}}
    save_words(record=number, language="es", **drafted)
    assert number.say("label", "es").language == "en"


def test_vital_words_are_never_a_computers_alone():
    alert = AlertFactory(words={"en": {"title": "Boil your water"}})
    drafted = {"status": FieldStatus.MACHINE, "values": {"title": "Hierva el agua"}}
    save_words(record=alert, language="es", **drafted)
    assert alert.say("title", "es").language == "en"
    save_words(record=alert, language="en", values={"title": "Boil all water"})
    assert alert.say("title", "es").language == "en"
    save_words(record=alert, language="es", values={"title": "Hierva toda el agua"})
    assert alert.say("title", "es") == "Hierva toda el agua"
