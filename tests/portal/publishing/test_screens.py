"""What staff see of the checklist in Wagtail's admin."""

from django.urls import reverse

from wagtail.models import Locale
from wagtail.test.utils.form_data import nested_form_data, streamfield
from wagtail_localize.models import Translation
from wagtail_localize.operations import TranslationCreator

import pytest

from home.models import ContentPage
from portal.publishing.models import PublishRules
from tests.portal.accounts.factories import UserFactory


def form_of(page: ContentPage, **changes) -> dict:
    values = {
        "title": page.title,
        "slug": page.slug,
        "summary": page.summary,
        "responsible": page.responsible_id,
        "review_by": page.review_by.isoformat(),
        "urgent_reason": "",
        "body": streamfield([]),
        "comments": {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0},
        **changes,
    }
    return nested_form_data(values)


@pytest.fixture
def at_the_desk(client, editor):
    client.force_login(editor)
    return client


def edit_url(page: ContentPage) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def test_publishing_says_at_the_field_what_is_missing_and_keeps_what_was_typed(
    at_the_desk, draft
):
    data = form_of(draft, summary="", title="A new title")
    answer = at_the_desk.post(
        edit_url(draft), data | {"action-publish": "action-publish"}
    )
    assert answer.context["form"].errors["summary"] == ["Write a summary."]
    assert answer.context["form"]["title"].value() == "A new title"
    assert not ContentPage.objects.get(pk=draft.pk).live


def test_a_draft_may_be_saved_with_a_title_alone(at_the_desk, draft):
    data = form_of(draft, summary="", responsible="", review_by="")
    answer = at_the_desk.post(edit_url(draft), data)
    assert answer.status_code == 302
    saved = ContentPage.objects.get(pk=draft.pk)
    assert saved.get_latest_revision_as_object().summary == ""


def test_a_reason_publishes_from_the_editor(at_the_desk, draft):
    data = form_of(draft, summary="", urgent_reason="Flood warning")
    at_the_desk.post(edit_url(draft), data | {"action-publish": "action-publish"})
    assert ContentPage.objects.get(pk=draft.pk).live


def test_the_editor_shows_what_the_saved_version_needs(at_the_desk, draft):
    draft.review_by = None
    draft.save_revision()
    page = at_the_desk.get(edit_url(draft)).content.decode()
    assert "Set the day by which someone checks the page again." in page


def test_publishing_many_at_once_says_why_one_is_refused(at_the_desk, draft):
    draft.summary = ""
    draft.save_revision()
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    answer = at_the_desk.post(f"{url}?id={draft.pk}", follow=True)
    assert "Write a summary." in answer.content.decode()
    assert not ContentPage.objects.get(pk=draft.pk).live


def test_an_incomplete_translation_is_not_published_and_says_how_much_is_missing(
    at_the_desk, draft, editor
):
    draft.save_revision().publish()
    spanish = Locale.objects.create(language_code="es")
    home = draft.get_parent().specific
    TranslationCreator(editor, [spanish]).create_translations(home)
    TranslationCreator(editor, [spanish]).create_translations(draft)
    translated = draft.get_translation(spanish)
    assert Translation.objects.filter(source__object_id=draft.translation_key).exists()

    answer = at_the_desk.post(edit_url(translated), {"action": "publish"}, follow=True)
    assert "2 of 2 texts are not translated yet." in answer.content.decode()
    translated.refresh_from_db()
    assert not translated.live


def test_administrators_set_the_rules_and_editors_do_not(client, editor):
    url = reverse("wagtailsettings:edit", args=["portal_publishing", "publishrules"])
    client.force_login(editor)
    assert client.get(url).status_code == 302
    client.force_login(UserFactory(role="administrator"))
    rules = PublishRules.load()
    data = {
        field.name: "warn" if field.name == "links" else getattr(rules, field.name)
        for field in PublishRules._meta.fields
        if field.name != "id"
    }
    client.post(client.get(url, follow=True).redirect_chain[-1][0], data)
    assert PublishRules.load().links == "warn"
