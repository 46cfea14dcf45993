"""The list, the start of a translation, and the reading of a whole page."""

from django.urls import reverse

from wagtail.models import PageLogEntry
from wagtail_localize.models import StringTranslation, Translation

import pytest

from portal.words.desk.reviewing import READ, fingerprint, pairs_of
from portal.words.models import PageReview
from portal.words.services import save_words
from tests.portal.accounts.factories import UserFactory
from tests.portal.needs.factories import NeedFactory
from tests.portal.words.desk.translated import publish, write

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("live_languages")]

DESK = "/admin/translations/"


@pytest.fixture
def translator(client):
    client.force_login(UserFactory(role="translator"))
    return client


def text_of(answer) -> str:
    assert answer.status_code == 200
    return answer.content.decode()


def test_a_translator_finds_pages_and_starts_one(translator, page):
    html = text_of(translator.get(DESK, {"language": "es", "kind": "pages"}))
    start = reverse("portal_words:start", args=[page.pk, "es"])
    assert page.title in html
    assert start in html
    answer = translator.post(start)
    target = page.get_translations().get(locale__language_code="es")
    assert answer.url == reverse("wagtailadmin_pages:edit", args=[target.pk])
    assert not target.live


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ({"status": "missing"}, True),
        ({"status": "reviewed"}, False),
        ({"q": "BICYCLE"}, True),
        ({"q": "boat"}, False),
        ({"kind": "portal_contacts.contact"}, False),
        ({"status": "no such", "kind": "no such", "language": "xx", "p": "99"}, True),
    ],
)
def test_the_list_is_narrowed_down(administrator, page, asked, shown):
    html = text_of(administrator.get(DESK, asked))
    assert (page.title in html) == shown


def test_the_counts_stay_when_one_status_is_chosen(administrator, page):
    html = text_of(administrator.get(DESK, {"status": "reviewed"}))
    assert "Missing <strong>" in html
    assert "Missing <strong>0" not in html


def test_without_any_right_to_translate_there_is_no_desk(signed_in):
    browser = signed_in()
    assert browser.get(DESK).status_code == 302
    assert DESK not in browser.get("/admin/").content.decode()


def test_only_live_languages_and_pages_of_the_source_can_be_started(
    administrator, page, translation
):
    target = translation.get_target_instance()
    for key, language in (
        (page.pk, "fr"),
        (page.pk, "en"),
        (target.pk, "ar"),
        (0, "es"),
    ):
        answer = administrator.post(reverse("portal_words:start", args=[key, language]))
        assert answer.status_code == 404
    assert (
        administrator.get(
            reverse("portal_words:start", args=[page.pk, "es"])
        ).status_code
        == 405
    )


def test_reading_a_page_confirms_all_its_words_at_once(translator, page, translation):
    write(translation, "machine")
    address = reverse("portal_words:review", args=[translation.pk])
    html = text_of(translator.get(address))
    assert 'lang="es" dir="ltr"' in html
    seen = fingerprint(pairs_of(translation))
    translator.post(address, {"seen": seen})
    assert not StringTranslation.objects.filter(translation_type="machine").exists()
    review = PageReview.objects.get()
    assert review.source_revision == page.live_revision
    assert review.reviewed_by.groups.exists()
    assert PageLogEntry.objects.filter(action=READ).count() == 1
    assert "read it last on" in text_of(translator.get(address))


def test_one_review_for_each_revision_of_the_original(translator, page, translation):
    address = reverse("portal_words:review", args=[translation.pk])
    write(translation)
    for _time in range(2):
        translator.post(address, {"seen": fingerprint(pairs_of(translation))})
    assert PageReview.objects.count() == 1
    page.summary = "Where to get two."
    page.save_revision().publish()
    translation = Translation.objects.get(pk=translation.pk)
    write(translation)
    translator.post(address, {"seen": fingerprint(pairs_of(translation))})
    assert PageReview.objects.count() == 2


@pytest.mark.parametrize("seen", ["", "0" * 24, "\0", "é" * 10_000])
def test_words_that_changed_since_they_were_read_are_not_confirmed(
    translator, translation, seen
):
    write(translation, "machine")
    address = reverse("portal_words:review", args=[translation.pk])
    answer = translator.post(address, {"seen": seen}, follow=True)
    assert "has changed these texts" in text_of(answer)
    assert not PageReview.objects.exists()


def test_a_page_with_missing_texts_cannot_be_confirmed(translator, translation):
    address = reverse("portal_words:review", args=[translation.pk])
    assert "Translate them first" in text_of(translator.get(address))
    translator.post(address, {"seen": fingerprint(pairs_of(translation))})
    assert not PageReview.objects.exists()


def test_who_may_not_edit_the_page_may_not_confirm_it(signed_in, translation):
    write(translation, "machine")
    browser = signed_in("submit_translation")
    address = reverse("portal_words:review", args=[translation.pk])
    seen = fingerprint(pairs_of(translation))
    assert browser.post(address, {"seen": seen}).status_code == 302
    assert not PageReview.objects.exists()


def test_a_confirmed_vital_page_can_go_public(translator, page, translation):
    page.vital = True
    page.save_revision().publish()
    write(translation, "machine")
    address = reverse("portal_words:review", args=[translation.pk])
    translator.post(address, {"seen": fingerprint(pairs_of(translation))})
    publish(translation)
    assert translation.get_target_instance().live


def test_the_menu_has_one_list_of_translations(administrator):
    html = text_of(administrator.get(DESK))
    assert "/admin/translations/" in html
    assert reverse("wagtail_localize:translations_report") not in html


def test_the_language_is_kept_from_screen_to_screen(translator, contact):
    text_of(translator.get(DESK, {"language": "ar"}))
    assert 'value="ar" selected' in text_of(translator.get(DESK))
    record = f"/admin/snippets/portal_contacts/contact/translations/{contact.pk}/"
    assert translator.get(record).url == f"{record}ar/"


def test_publishing_is_offered_to_who_may_publish(translator, page, translation):
    write(translation)
    mine = {"language": "es", "kind": "pages", "status": "reviewed"}
    html = text_of(translator.get(DESK, mine))
    assert "done: an editor publishes it" in html
    assert ">Publish<" not in html
    translator.force_login(UserFactory(role="editor"))
    assert ">Publish<" in text_of(translator.get(DESK, mine))


def test_what_a_person_has_read_is_not_to_be_read_first_any_more(translator):
    need = NeedFactory(words={"en": {"name": "Violence"}}, read_first=True)
    asked = {"language": "es", "kind": "portal_needs.need", "q": "Violence"}
    assert "read it first" in text_of(translator.get(DESK, asked))
    save_words(record=need, language="es", values={"name": "Violencia"})
    assert "read it first" not in text_of(translator.get(DESK, asked))


def test_words_that_do_harm_when_they_are_wrong_ask_for_care(translator):
    urgent = NeedFactory(words={"en": {"name": "Violence"}}, read_first=True)
    calm = NeedFactory(words={"en": {"name": "Apples"}})
    form = "/admin/snippets/portal_needs/need/translations/{}/es/"
    assert "does harm" in text_of(translator.get(form.format(urgent.pk)))
    assert "does harm" not in text_of(translator.get(form.format(calm.pk)))
