"""Readers are told which words of a record they cannot rely on."""

from django.template import Context, Template
from django.utils.translation import override

import pytest

from portal.contacts.models import Contact
from portal.words.notices import MACHINE, NOT_YET, OUTDATED, notices
from portal.words.services import save_words
from portal.words.texts import FieldStatus
from tests.portal.contacts.factories import ContactFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def contact() -> Contact:
    """In English, with a reviewed Spanish name."""
    contact = ContactFactory(words={"name": "Clinic", "title": "Front desk"})
    values = {"name": "Clínica", "title": "Recepción"}
    save_words(record=contact, language="es", values=values)
    return contact


def told(contact: Contact, language: str, *fields: str, **options) -> list[str]:
    with override(language):
        known = {
            Template("{% load i18n %}{% translate text %}").render(
                Context({"text": text}, autoescape=False)
            ): text
            for text in (NOT_YET, OUTDATED, MACHINE)
        }
        return [known[one.words] for one in notices(contact, fields, **options)]


def test_nothing_is_said_of_words_that_are_right(contact):
    assert told(contact, "en") == []
    assert told(contact, "es") == []


def test_words_of_another_language_are_told(contact):
    assert told(contact, "ar") == [NOT_YET]
    assert told(contact, "ar", language_is_said=True) == []


def test_a_changed_original_is_told(contact):
    save_words(record=contact, language="en", values={"title": "Main desk"})
    assert told(contact, "es") == [OUTDATED]
    assert told(contact, "es", "name") == []


def test_a_computers_words_are_told(contact):
    save_words(
        record=contact,
        language="ar",
        values={"name": "عيادة", "title": "مكتب"},
        status=FieldStatus.MACHINE,
    )
    assert told(contact, "ar") == [MACHINE]


def test_each_card_says_it_in_a_language_that_it_names(contact):
    template = Template("{% load words %}{% words_notices contact %}")
    with override("sw"):
        html = template.render(Context({"contact": contact}))
    assert html.strip() == (
        f'<p class="words-notice" lang="en" dir="ltr">{NOT_YET}</p>'
    )


def test_it_asks_the_database_nothing_more(contact, django_assert_num_queries):
    contact = Contact.objects.prefetch_related("words").get(pk=contact.pk)
    with django_assert_num_queries(0):
        notices(contact)
