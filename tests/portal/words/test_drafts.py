"""First drafts by a LibreTranslate server: fitting, failing and slow ones."""

from django.urls import reverse

from wagtail.models import ModelLogEntry

import pytest

from portal.contacts.models import Contact
from portal.words.machine import machine_drafts
from portal.words.services import DRAFTED, save_words
from portal.words.texts import FieldStatus, digest
from tests.portal.contacts.factories import ContactFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("live_languages")]


@pytest.fixture
def contact() -> Contact:
    contact = ContactFactory(words={"name": "Clinic", "title": "Front desk"})
    save_words(record=contact, language="es", values={"name": "Clínica"})
    return contact


@pytest.fixture
def translator(signed_in):
    return signed_in("view_contact", "change_contactwords")


def address(contact: Contact) -> str:
    name = "wagtailsnippets_portal_contacts_contact:translations"
    return reverse(name, args=[contact.pk, "es"])


def form(contact: Contact, **changes: str) -> dict[str, str]:
    """The screen's form with the draft button pressed."""
    source = contact.words.get(language="en")
    spanish = contact.words.get(language="es")
    filled = {"draft": ""}
    for name in ("name", "title"):
        filled[name] = filled[f"initial-{name}"] = getattr(spanish, name)
        filled[f"{name}-seen"] = digest(getattr(source, name))
    return filled | changes


def said(contact: Contact) -> dict[str, str]:
    contact = Contact.objects.get(pk=contact.pk)
    return {name: str(contact.say(name, "es")) for name in ("name", "title")}


def test_only_what_is_missing_is_drafted_and_marked(
    translator, contact, libretranslate
):
    assert b'name="draft"' in translator.get(address(contact)).content
    answer = translator.post(address(contact), form(contact), follow=True)
    assert "Drafts by the translator are saved" in answer.content.decode()
    assert said(contact) == {"name": "Clínica", "title": "[es] Front desk"}
    contact = Contact.objects.get(pk=contact.pk)
    assert contact.say("title", "es").status == FieldStatus.MACHINE
    assert contact.say("name", "es").status == FieldStatus.REVIEWED
    assert ModelLogEntry.objects.filter(action=DRAFTED).count() == 1


@pytest.mark.parametrize(
    ("language", "code"), [("zh-hans", "zh"), ("zh-hant", "zt"), ("pt-br", "pt")]
)
@pytest.mark.usefixtures("libretranslate")
def test_scripts_of_a_language_are_told_apart(language, code):
    drafts = machine_drafts({"title": "Rent"}, source="en", target=language)
    assert drafts == {"title": f"[{code}] Rent"}


@pytest.mark.parametrize("behaviour", ["broken", "nonsense", "short", "long", "slow"])
def test_a_translator_that_fails_or_is_slow_changes_nothing(
    translator, contact, libretranslate, settings, behaviour
):
    libretranslate.behaviour = behaviour
    if behaviour == "slow":
        settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR["OPTIONS"]["TIMEOUT"] = 0.2
    rows = list(contact.words.order_by("pk").values())
    answer = translator.post(address(contact), form(contact), follow=True)
    assert answer.status_code == 200
    assert "No draft is written" in answer.content.decode()
    assert list(contact.words.order_by("pk").values()) == rows
    assert not ModelLogEntry.objects.filter(action=DRAFTED).exists()


def test_what_was_typed_is_saved_before_the_rest_is_drafted(
    translator, contact, libretranslate
):
    typed = form(contact, name="Clínica del río")
    translator.post(address(contact), typed)
    assert said(contact) == {"name": "Clínica del río", "title": "[es] Front desk"}


def test_what_was_typed_is_saved_though_the_translator_fails(
    translator, contact, libretranslate
):
    libretranslate.behaviour = "broken"
    answer = translator.post(address(contact), form(contact, name="Río"), follow=True)
    assert "It counts as read by you" in answer.content.decode()
    assert said(contact)["name"] == "Río"


def test_without_a_translator_nothing_is_offered(translator, contact):
    assert b'name="draft"' not in translator.get(address(contact)).content
    answer = translator.post(address(contact), form(contact), follow=True)
    assert "No draft is written" in answer.content.decode()


def test_a_record_without_words_is_left_alone(translator, contact, libretranslate):
    contact.words.all().delete()
    answer = translator.post(address(contact), {"draft": ""}, follow=True)
    assert "had no words for what is missing" in answer.content.decode()
    assert not contact.words.exists()
