"""Saving words."""

from django.core.exceptions import ValidationError

import pytest

from portal.words.selectors import (
    status_by_field,
    status_counts,
    translatable_models,
    worst_status,
)
from portal.words.services import save_words
from portal.words.texts import FieldStatus, digest
from tests.portal.contacts.factories import ContactFactory, PlaceFactory

pytestmark = pytest.mark.django_db


def test_fields_left_out_stay_as_they_are():
    contact = ContactFactory(words={"name": "Clinic", "title": "Desk"})
    save_words(record=contact, language="es", values={"name": "Clínica"})
    row = save_words(record=contact, language="es", values={"title": "Recepción"})
    assert (row.name, row.title) == ("Clínica", "Recepción")
    assert contact.words.count() == 2


def test_words_too_long_for_their_field_are_refused_and_nothing_is_kept():
    contact = ContactFactory()
    with pytest.raises(ValidationError):
        save_words(record=contact, language="es", values={"name": "x" * 256})
    assert not contact.words.filter(language="es").exists()


def test_a_translation_made_from_an_older_text_is_outdated_at_once():
    contact = ContactFactory(words={"name": "Clinic"})
    save_words(
        record=contact,
        language="es",
        values={"name": "Médico"},
        source_hashes={"name": digest("Doctor")},
    )
    assert contact.say("name", "es").status == FieldStatus.OUTDATED


def test_only_fields_that_have_source_words_count():
    contact = ContactFactory(words={"name": "Clinic", "title": "Desk"})
    save_words(
        record=contact,
        language="es",
        values={"name": "Clínica"},
        status=FieldStatus.MACHINE,
    )
    assert status_by_field(contact, "es") == {
        "name": FieldStatus.MACHINE,
        "title": FieldStatus.MISSING,
    }
    assert status_counts(contact, "ar") == {FieldStatus.MISSING: 2}
    assert worst_status(contact, "es") == FieldStatus.MISSING


def test_every_kind_of_record_is_found_by_its_class():
    found = translatable_models()
    assert {type(ContactFactory()), type(PlaceFactory())} <= set(found)
    assert all(not model._meta.abstract for model in found)
