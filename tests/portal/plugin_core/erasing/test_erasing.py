"""A superuser erases a module that is off: after an export, and nothing else goes."""

import hashlib
import json
from datetime import timedelta
from io import BytesIO
from zipfile import ZipFile

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage, storages
from django.test import Client
from django.utils import timezone

from wagtail.models import ModelLogEntry, Page, Revision, Site

import pytest

from portal.plugin_core import feeding
from portal.plugin_core.erasing import deleting
from portal.plugin_core.erasing.services import delete_old_exports
from portal.plugin_core.models import ModuleExport, ModuleState
from tests.dummy_plugin.models import RoutedPage, Settings, Thing, ThingPage, ThingWords
from tests.home.factories import ContentPageFactory
from tests.portal.accounts.factories import UserFactory

MODULE = "/admin/modules/dummy/"
ERASE, EXPORT = f"{MODULE}erase/", f"{MODULE}export/"


def download(staff: Client) -> bytes:
    staff.post(EXPORT)
    return b"".join(staff.get(EXPORT).streaming_content)


def rows(data: bytes, label: str) -> list[dict]:
    with ZipFile(BytesIO(data)) as archive:
        return json.loads(archive.read(f"rows/{label}.json"))


def test_only_superusers_see_and_use_it(world):
    client = Client()
    client.force_login(UserFactory(role="administrator"))
    assert client.get(MODULE).status_code == 200
    assert ERASE not in client.get(MODULE).content.decode()
    for answer in (client.get(ERASE), client.post(EXPORT), client.post(ERASE)):
        assert answer.status_code == 302
    assert not ModuleExport.objects.exists()
    assert ERASE in world.staff.get(MODULE).content.decode()


def test_the_export_holds_every_row_with_its_words(world):
    Settings.load().save()
    data = download(world.staff)
    assert rows(data, "dummy.thing")[0]["fields"]["color"] == "red"
    assert rows(data, "dummy.thingwords")[0]["fields"]["name"] == "A red thing"
    assert rows(data, "dummy.settings")
    assert rows(data, "dummy.thingpage")[0]["fields"]["summary"] == "A thing."
    titles = {row["fields"]["title"] for row in rows(data, "wagtailcore.page")}
    assert titles == {"Of it", "Ways"}


def test_the_hash_in_the_history_is_that_of_the_file(world):
    staff = world.staff
    data = download(staff)
    made, fetched = ModelLogEntry.objects.filter(
        action__in=["portal_plugin_core.export", "portal_plugin_core.fetch_export"]
    ).order_by("pk")
    assert made.data["sha256"] == hashlib.sha256(data).hexdigest()
    assert fetched.user == made.user == world.superuser
    assert made.data["sha256"] in staff.get(MODULE).content.decode()


def test_the_files_of_its_rows_are_in_the_export_and_erased_with_them(
    world, monkeypatch, django_capture_on_commit_callbacks
):
    name = default_storage.save("things/red.txt", ContentFile(b"red"))
    file = type("Kept", (), {"name": name, "storage": default_storage})()
    monkeypatch.setattr(
        "portal.plugin_core.erasing.exporting.own_files", lambda slug: [file]
    )
    monkeypatch.setattr(deleting, "own_files", lambda slug: [file])
    with ZipFile(BytesIO(download(world.staff))) as archive:
        assert archive.read(f"files/{name}") == b"red"
    with django_capture_on_commit_callbacks(execute=True):
        world.staff.post(ERASE, {"slug": "dummy"})
    assert not default_storage.exists(name)


def test_erasing_takes_all_of_the_module_and_nothing_else(world):
    world.switch("preparing")
    world.switch("off")
    Settings.load().save()
    world.page.save_revision()
    pages = Page.objects.count()
    download(world.staff)
    world.staff.post(ERASE, {"slug": "dummy"})
    for model in (Thing, ThingWords, ThingPage, RoutedPage, Settings):
        assert not model.objects.exists(), model
    # two pages of the test, one starter page
    assert Page.objects.count() == pages - 3
    assert not Revision.objects.filter(object_id=str(world.page.pk)).exists()
    assert not ModuleState.objects.filter(slug="dummy").exists()
    world.content.refresh_from_db()
    assert world.content.body.raw_data[0]["value"] == {"word": "a word of the plugin"}


def test_the_history_keeps_the_counts(world):
    data = download(world.staff)
    world.staff.post(ERASE, {"slug": "dummy"})
    entry = ModelLogEntry.objects.get(action="portal_plugin_core.erase")
    assert entry.data["rows"]["dummy.thing"] == 1
    assert entry.data["sha256"] == hashlib.sha256(data).hexdigest()
    assert "Erased 4 rows" in world.staff.get(MODULE).content.decode()


def test_search_hears_that_the_records_are_gone(world, monkeypatch):
    heard = []
    monkeypatch.setattr(
        feeding, "_feeders", [lambda model, keys: heard.append((model, keys))]
    )
    download(world.staff)
    world.staff.post(ERASE, {"slug": "dummy"})
    assert set(map(repr, heard)) == {repr((Thing, [str(world.thing.pk)]))}


@pytest.mark.parametrize("typed", ["", "things", "Dummy", "x" * 10_000, "'\x00"])
def test_without_the_typed_slug_nothing_is_erased(world, typed):
    download(world.staff)
    world.staff.post(ERASE, {"slug": typed})
    assert Thing.objects.exists()


def test_without_a_fresh_export_nothing_is_erased(world):
    world.staff.post(ERASE, {"slug": "dummy"})
    assert Thing.objects.exists()
    download(world.staff)
    world.switch("on")
    world.switch("off")
    world.staff.post(ERASE, {"slug": "dummy"})
    assert Thing.objects.exists()


@pytest.mark.parametrize("state", ["preparing", "on"])
def test_a_module_that_is_not_off_is_neither_exported_nor_erased(world, state):
    world.switch(state)
    world.staff.post(EXPORT)
    assert not ModuleExport.objects.exists()
    html = world.staff.post(ERASE, {"slug": "dummy"}, follow=True).content.decode()
    assert "Switch the module off first." in html
    assert Thing.objects.exists()


def test_pages_of_other_types_below_must_be_moved_first(world):
    below = ContentPageFactory(parent=world.page, slug="below")
    download(world.staff)
    html = world.staff.post(ERASE, {"slug": "dummy"}, follow=True).content.decode()
    assert "Move them first" in html
    assert f"/admin/pages/{below.pk}/move/" in html
    below.move(world.home, pos="last-child")
    world.staff.post(ERASE, {"slug": "dummy"})
    assert not Thing.objects.exists()
    assert type(below).objects.filter(pk=below.pk).exists()


def test_a_module_that_has_the_home_page_keeps_it(world):
    Site.objects.update(root_page=world.page)
    download(world.staff)
    world.staff.post(ERASE, {"slug": "dummy"})
    assert ThingPage.objects.exists()


def test_a_failure_half_way_erases_nothing(world, monkeypatch):
    download(world.staff)

    def fail(models):
        raise ZeroDivisionError

    monkeypatch.setattr(deleting, "_referring_first", fail)
    with pytest.raises(ZeroDivisionError):
        world.staff.post(ERASE, {"slug": "dummy"})
    assert ThingPage.objects.exists()
    assert Thing.objects.exists()


def test_the_file_is_gone_after_a_day(world):
    download(world.staff)
    export = ModuleExport.objects.get()
    assert delete_old_exports() == 0
    assert storages["private"].exists(export.name)
    ModuleExport.objects.update(made_at=timezone.now() - timedelta(days=1, minutes=1))
    assert world.staff.get(EXPORT).status_code == 404
    assert delete_old_exports() == 1
    assert not storages["private"].exists(export.name)


def test_the_file_has_no_address_of_its_own(world, client):
    download(world.staff)
    name = ModuleExport.objects.get().name
    for address in (f"/media/{name}", f"/media/private/{name}", f"/private/{name}"):
        assert client.get(address).status_code == 404
