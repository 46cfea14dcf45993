"""Pages are found as soon as they are public, and never before or after."""

from django.core.management import call_command
from django.utils import timezone

from wagtail.models import Page, PageViewRestriction

import pytest

from search.models import SearchDocument, SearchText
from tests.home.factories import ContentPageFactory, TopicPageFactory
from tests.home.trees import translate

TEXT = [{"type": "rich_text", "value": "<p>Ask for an <b>interpreter</b>.</p>"}]


@pytest.fixture(autouse=True)
def _no_rules_of_publishing(monkeypatch):
    monkeypatch.setattr("portal.pages.ready_to_publish", lambda **options: True)


def paths() -> set[str]:
    return set(SearchDocument.objects.values_list("path", flat=True))


def test_a_page_is_one_document_with_the_words_of_every_language(tree):
    page = ContentPageFactory(
        parent=tree.home, slug="doctor", title="See a doctor", body=TEXT
    )
    translate(page, "es", title="Ver al médico")
    document = SearchDocument.objects.get(path="doctor/")
    assert (document.module, document.kind) == ("", "page")
    assert document.key == str(page.translation_key)
    texts = {text.language: text for text in document.texts.all()}
    assert texts.keys() == {"en", "es"}
    assert texts["en"].title == "See a doctor"
    assert "Ask for an interpreter." in texts["en"].body
    assert "What this page is about." in texts["en"].body


def test_the_home_page_is_found_too(tree):
    assert SearchDocument.objects.get(path="").texts.count() == 3


def test_words_of_blocks_that_are_not_cores_are_left_out(tree):
    body = [*TEXT, {"type": "gone_block", "value": {"words": "secret"}}]
    ContentPageFactory(parent=tree.home, slug="doctor", body=body)
    assert not SearchText.objects.filter(body__contains="secret").exists()


def test_drafts_are_not_found_until_they_are_published(tree):
    page = ContentPageFactory(parent=tree.home, slug="doctor", live=False)
    assert "doctor/" not in paths()
    page.title = "See a nurse"
    revision = page.save_revision()
    assert "doctor/" not in paths()
    revision.publish()
    assert SearchText.objects.filter(title="See a nurse").exists()
    page.refresh_from_db()
    page.title = "A secret draft"
    page.save_revision()
    assert not SearchText.objects.filter(title="A secret draft").exists()


def test_what_is_taken_off_is_not_found(tree):
    page = ContentPageFactory(parent=tree.home, slug="doctor")
    translate(page, "es", title="Médico")
    page.unpublish()
    assert "doctor/" not in paths()


def test_a_page_that_ends_by_the_clock_is_not_found(tree):
    page = ContentPageFactory(parent=tree.home, slug="doctor")
    Page.objects.filter(pk=page.pk).update(expire_at=timezone.now())
    call_command("publish_scheduled")
    assert "doctor/" not in paths()


def test_a_deleted_page_is_not_found_nor_what_was_below_it(tree):
    topic = TopicPageFactory(parent=tree.home, slug="health")
    ContentPageFactory(parent=topic, slug="doctor")
    Page.objects.get(pk=topic.pk).delete()
    assert paths() == {""}


def test_moved_pages_are_found_at_their_new_addresses(tree):
    health = TopicPageFactory(parent=tree.home, slug="health")
    money = TopicPageFactory(parent=tree.home, slug="money")
    ContentPageFactory(parent=health, slug="doctor")
    health.refresh_from_db()
    health.move(Page.objects.get(pk=money.pk), pos="last-child")
    assert paths() == {"", "money/", "money/health/", "money/health/doctor/"}


def test_a_new_slug_changes_the_addresses_below(
    tree, django_capture_on_commit_callbacks
):
    health = TopicPageFactory(parent=tree.home, slug="health")
    ContentPageFactory(parent=health, slug="doctor")
    health = type(health).objects.get(pk=health.pk)
    health.slug = "well"
    with django_capture_on_commit_callbacks(execute=True):
        health.save_revision().publish()
    assert paths() == {"", "well/", "well/doctor/"}


def test_restricted_pages_are_found_by_nobody_in_no_language(tree):
    topic = TopicPageFactory(parent=tree.home, slug="health")
    page = ContentPageFactory(parent=topic, slug="doctor")
    translate(topic, "es", title="Salud")
    translate(page, "es", title="Médico")
    restriction = PageViewRestriction.objects.create(
        page=topic, restriction_type=PageViewRestriction.LOGIN
    )
    assert paths() == {""}
    page.title = "See a nurse"
    page.save()
    assert paths() == {""}
    restriction.delete()
    assert paths() == {"", "health/", "health/doctor/"}


def test_pages_moved_below_a_restricted_one_are_not_found(tree):
    council = TopicPageFactory(parent=tree.home, slug="council")
    PageViewRestriction.objects.create(
        page=council, restriction_type=PageViewRestriction.LOGIN
    )
    page = ContentPageFactory(parent=tree.home, slug="doctor")
    page.move(Page.objects.get(pk=council.pk), pos="last-child")
    assert paths() == {""}


def test_a_copy_that_holds_a_place_has_no_words(tree):
    topic = TopicPageFactory(parent=tree.home, slug="health", title="Health")
    page = ContentPageFactory(parent=topic, slug="doctor")
    spanish = tree.homes["es"].locale
    copy = page.copy_for_translation(spanish, copy_parents=True)
    copy.live = True
    copy.save()
    document = SearchDocument.objects.get(path="health/")
    assert list(document.texts.values_list("language", flat=True)) == ["en"]
