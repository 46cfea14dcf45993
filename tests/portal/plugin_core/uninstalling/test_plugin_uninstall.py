"""A developer takes a plugin out: nothing of it stays, nothing else goes."""

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from datetime import date
from io import StringIO
from zipfile import ZipFile

from django.contrib.contenttypes.models import ContentType
from django.core.management import CommandError, call_command

from wagtail.models import Page

import pytest

from home.models import ContentPage
from plugins.directory.apps import DirectoryPlugin
from portal.plugin_core.uninstalling import services
from tests.dummy_plugin.models import RoutedPage, Thing, ThingPage
from tests.home.factories import ContentPageFactory
from tests.migrated_database import ROOT, migrated_database


@pytest.fixture
def kept_tables(monkeypatch):
    """Tables cannot be dropped within the transaction of a test."""
    done = []
    monkeypatch.setattr(
        services, "call_command", lambda *words, **options: done.append(words)
    )
    yield done
    # the types that were deleted are there again after the test
    ContentType.objects.clear_cache()


def uninstall(*words: str) -> str:
    out = StringIO()
    call_command("plugin_uninstall", *words, stdout=out)
    return out.getvalue()


@pytest.mark.parametrize("slug", ["nothing", "home", "'", "x" * 1000])
def test_only_plugins_are_uninstalled(db, slug):
    with pytest.raises(CommandError, match="is installed"):
        uninstall(slug, "--erase")


@pytest.mark.parametrize("state", ["preparing", "on"])
def test_one_that_is_not_off_stays(world, kept_tables, state):
    world.switch(state)
    with pytest.raises(CommandError, match="Switch the module off first"):
        uninstall("dummy", "--erase")
    assert Thing.objects.exists()


def test_one_that_another_plugin_requires_stays(world, kept_tables, monkeypatch):
    monkeypatch.setattr(DirectoryPlugin, "requires", ("dummy",))
    with pytest.raises(CommandError, match="Resource directory"):
        uninstall("dummy", "--erase")
    assert Thing.objects.exists()


def test_what_it_holds_is_listed_and_stays_without_being_told(world, kept_tables):
    with pytest.raises(CommandError, match="Say --erase"):
        uninstall("dummy")
    assert Thing.objects.exists()
    assert kept_tables == []


def test_everything_is_written_first_and_no_file_is_overwritten(
    world, kept_tables, tmp_path
):
    path = tmp_path / "all.zip"
    out = uninstall("dummy", "--export", str(path), "--erase")
    assert "dummy.thing: 1" in out
    with ZipFile(path) as archive:
        assert json.loads(archive.read("rows/dummy.thing.json"))
    with pytest.raises(CommandError, match="cannot be written"):
        uninstall("dummy", "--export", str(path), "--erase")


def test_pages_are_deleted_and_tables_dropped(world, kept_tables):
    others = Page.objects.exclude(content_type__app_label="dummy").count()
    uninstall("dummy", "--erase")
    assert kept_tables == [("migrate", "dummy", "zero")]
    assert Page.objects.count() == others


def test_pages_of_others_below_its_own_stop_it(world, kept_tables):
    below = ContentPageFactory(parent=world.page, slug="below")
    with pytest.raises(CommandError, match=below.title):
        uninstall("dummy", "--erase")
    assert ThingPage.objects.exists()


def test_pages_become_drafts_of_a_core_type_in_their_place(world, kept_tables):
    below = ContentPageFactory(parent=world.page, slug="below")
    world.page.review_by = date(2030, 1, 1)
    world.page.save()
    world.page.save_revision()
    uninstall("dummy", "--erase", "--pages-to", "home.ContentPage")
    assert not ThingPage.objects.exists()
    assert not RoutedPage.objects.exists()
    page = ContentPage.objects.get(slug="of-it")
    assert page.pk == world.page.pk
    assert (page.title, page.summary) == ("Of it", "A thing.")
    assert page.responsible == world.superuser
    assert not page.live
    assert page.get_latest_revision_as_object().title == "Of it"
    assert page.get_children().get().pk == below.pk
    assert world.visitor.get("/en/of-it/").status_code == 404
    assert world.staff.get(f"/admin/pages/{page.pk}/edit/").status_code == 200
    page.get_latest_revision().publish()
    assert world.visitor.get("/en/of-it/").status_code == 200


@pytest.mark.parametrize("name", ["home.Nothing", "nothing", "dummy.Thing"])
def test_pages_only_become_pages(world, kept_tables, name):
    with pytest.raises(CommandError, match="is no page type"):
        uninstall("dummy", "--erase", "--pages-to", name)
    assert ThingPage.objects.exists()


def test_nothing_of_it_is_left_in_a_real_database(tmp_path):
    database = tmp_path / "portal.sqlite3"
    shutil.copy(migrated_database(), database)
    done = subprocess.run(
        [sys.executable, "manage.py", "plugin_uninstall", "dummy", "--erase"],
        cwd=ROOT,
        env=os.environ
        | {
            "DATABASE_URL": f"sqlite:///{database}",
            "DJANGO_SETTINGS_MODULE": "portal.settings.test",
            "PORTAL_VAR": str(tmp_path),
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "tests.dummy_plugin" in done.stdout
    with sqlite3.connect(database) as connection:
        count = lambda sql: connection.execute(sql).fetchone()[0]  # noqa: E731
        of_it = "SELECT count(*) FROM %s WHERE %s"
        assert count(of_it % ("sqlite_master", "name LIKE 'dummy_%'")) == 0
        types = "content_type_id NOT IN (SELECT id FROM django_content_type)"
        assert count(of_it % ("django_content_type", "app_label = 'dummy'")) == 0
        assert count(of_it % ("auth_permission", types)) == 0
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    connection.close()
