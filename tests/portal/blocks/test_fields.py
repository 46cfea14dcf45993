"""Unknown blocks in pages: saved, published, copied, translated."""

import pickle

from django.apps import apps
from django.db.migrations.autodetector import MigrationAutodetector
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.state import ModelState, ProjectState

from wagtail.blocks import CharBlock
from wagtail.models import Locale, Page
from wagtail_localize.models import Translation
from wagtail_localize.operations import TranslationCreator

import pytest

from home.models import ContentPage, HomePage
from portal.blocks import library
from portal.blocks.fields import PluginStreamField
from tests.portal.blocks.factories import GHOST, TEXT, content_page

BODY = [TEXT, GHOST, {**TEXT, "id": "0c5f5c0e-0000-4000-8000-00000000b003"}]


def stored_body(page: ContentPage) -> list:
    fresh = ContentPage.objects.get(pk=page.pk)
    return PluginStreamField().stream_block.get_prep_value(fresh.body)


@pytest.fixture
def page(home: HomePage) -> ContentPage:
    return content_page(home, body=BODY)


def test_saving_a_page_keeps_an_unknown_block(page: ContentPage) -> None:
    loaded = ContentPage.objects.get(pk=page.pk)
    list(loaded.body)
    loaded.save()
    assert stored_body(page) == BODY


def test_a_revision_keeps_an_unknown_block(page: ContentPage) -> None:
    revision = page.save_revision()
    again = revision.as_object()
    list(again.body)
    again.save_revision()
    Page.publish(again, again.latest_revision)
    assert stored_body(page) == BODY


def test_a_copied_page_keeps_an_unknown_block(page: ContentPage) -> None:
    assert stored_body(page.copy(update_attrs={"slug": "copy"})) == BODY


def test_a_pickled_body_keeps_an_unknown_block(page: ContentPage) -> None:
    body = ContentPage.objects.get(pk=page.pk).body
    assert body.stream_block.get_prep_value(pickle.loads(pickle.dumps(body))) == BODY


def test_a_translated_page_keeps_an_unknown_block(
    page: ContentPage, arabic_home: HomePage
) -> None:
    arabic = Locale.objects.get(language_code="ar")
    TranslationCreator(None, [arabic]).create_translations(page)
    translation = Translation.objects.get(
        source__object_id=page.translation_key, target_locale=arabic
    )
    translation.save_target(publish=False)
    translation.source.update_from_db()
    translation.save_target(publish=False)
    target = translation.get_target_instance().get_latest_revision_as_object()
    assert GHOST in target.body.stream_block.get_prep_value(target.body)


def test_adding_a_block_asks_for_no_migration(monkeypatch: pytest.MonkeyPatch) -> None:
    def state() -> ProjectState:
        found = ProjectState()
        for model in apps.get_models():
            found.add_model(ModelState.from_model(model))
        return found

    before = state()
    field = ContentPage._meta.get_field("body")
    monkeypatch.setattr(library, "_sources", [lambda: {"poem": CharBlock()}])
    monkeypatch.delitem(field.__dict__, "stream_block", raising=False)
    assert "poem" in field.stream_block.child_blocks
    changes = MigrationAutodetector(before, state())._detect_changes()
    del field.__dict__["stream_block"]
    assert changes == {}


def test_migrations_name_no_block() -> None:
    loader = MigrationLoader(None, ignore_no_migrations=True)
    body = loader.project_state().models["home", "contentpage"].fields["body"]
    _name, _path, args, kwargs = body.deconstruct()
    assert args == []
    assert "block_lookup" not in kwargs
