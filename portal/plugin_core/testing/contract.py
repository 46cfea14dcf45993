"""About twenty checks that every installed plugin passes."""

import re
from io import StringIO
from pathlib import Path
from typing import ClassVar

from django.apps import apps
from django.contrib.auth.models import Permission
from django.core.management import call_command
from django.db import connection
from django.db.models import Model
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext
from django.urls import NoReverseMatch, URLPattern, reverse
from django.utils.translation import override

from wagtail.models import Page

import pytest

from portal.accounts.models import User
from portal.blocks.library import block_library
from portal.languages.declared import DECLARED
from portal.languages.reserved import is_reserved
from portal.words.models import TranslatableRecord

from ..checks import check_plugin
from ..config import PluginConfig
from ..declarations import Screen
from ..extensions import Extensions, part_of, read_extensions
from ..registry import plugin
from ..screens import admin_namespace
from ..services import set_state
from . import sources


@pytest.mark.django_db
class PluginContractTests:
    """Subclass it in a plugin's tests and set ``slug``; pytest finds the rest."""

    slug: ClassVar[str] = ""

    @pytest.fixture(autouse=True)
    def _plugin(self) -> None:
        self.plugin: PluginConfig = plugin(self.slug)

    @property
    def extensions(self) -> Extensions:
        return read_extensions(self.plugin.name)

    def switch(self, state: str) -> None:
        """With what it requires."""
        for need in self.plugin.requires if state != "off" else ():
            set_state(slug=need, state=state)
        set_state(slug=self.slug, state=state)

    def superuser(self) -> Client:
        client = Client()
        client.force_login(
            User.objects.create_user("contract@example.org", is_superuser=True)
        )
        return client

    # The manifest and the files ------------------------------------------------------

    def test_the_manifest_tells_staff_what_it_is(self) -> None:
        assert all(map(str, (self.plugin.title, self.plugin.summary)))
        assert len(str(self.plugin.title)) <= 60
        assert len(str(self.plugin.summary)) <= 200
        assert self.plugin.maturity in {"experimental", "beta", "stable"}
        assert re.fullmatch(r"\d+\.\d+\.\d+", self.plugin.version)

    def test_its_label_is_its_slug(self) -> None:
        assert self.plugin.label == self.slug
        assert apps.get_app_config(self.slug) is self.plugin

    def test_the_checks_have_nothing_against_it(self) -> None:
        assert list(check_plugin(self.plugin)) == []

    def test_outside_hosts_are_host_names(self) -> None:
        for host in self.plugin.contacts:
            assert re.fullmatch(r"[a-z0-9-]+(\.[a-z0-9-]+)+", host), host

    def test_it_imports_nothing_past_the_contract(self) -> None:
        assert sources.forbidden_imports(self.plugin) == []

    def test_its_templates_and_files_stand_in_a_folder_of_its_own(self) -> None:
        assert sources.misplaced(self.plugin, "templates") == []
        assert sources.misplaced(self.plugin, "static") == []

    def test_its_templates_keep_the_content_policy(self) -> None:
        assert sources.matching(self.plugin, "*.html", sources.INLINE) == []
        assert sources.matching(self.plugin, "*.html", sources.FOREIGN) == []

    def test_its_styles_follow_the_reading_direction(self) -> None:
        assert sources.matching(self.plugin, "*.css", sources.PHYSICAL) == []

    def test_it_says_what_it_is_for(self) -> None:
        assert len(Path(self.plugin.path, "README.md").read_text()) > 100

    # What it stores -------------------------------------------------------------------

    def test_its_migrations_are_written_and_change_no_other_app(self) -> None:
        call_command("makemigrations", check=True, dry_run=True, stdout=StringIO())
        for path in Path(self.plugin.path, "migrations").glob("0*.py"):
            assert not re.search(r"\bapp_label = ['\"]", path.read_text())

    def test_records_with_words_are_declared(self) -> None:
        with_words = {
            model
            for model in self.plugin.get_models()
            if issubclass(model, TranslatableRecord)
        }
        assert set(self.extensions.translatable) == with_words

    def test_its_permissions_exist(self) -> None:
        extensions = self.extensions
        rights = {right for given in extensions.permissions.values() for right in given}
        rights |= {right for role in extensions.roles for right in role.rights}
        rights |= {each.permission for each in extensions.panels}
        rights |= {
            each.permission for each in extensions.menu if isinstance(each, Screen)
        }
        known = {
            f"{label}.{codename}"
            for label, codename in Permission.objects.values_list(
                "content_type__app_label", "codename"
            )
        }
        assert rights <= known

    # What staff see -------------------------------------------------------------------

    def test_its_screens_open_and_shut_with_it(self) -> None:
        client = self.superuser()
        for address in self._screens():
            assert client.get(address).status_code == 404, address
        self.switch("preparing")
        for address in self._screens():
            assert client.get(address).status_code == 200, address

    def _screens(self) -> list[str]:
        found = []
        for each in self.extensions.menu:
            if isinstance(each, Screen):
                name = f"{admin_namespace(self.slug)}:{each.name}"
                if "<" not in each.path:
                    found.append(reverse(name))
            else:
                found.append(str(each().menu_url))
        return found

    def test_its_settings_shut_with_it(self) -> None:
        models = part_of(self.plugin.name, "models")
        if not hasattr(models, "Settings"):
            return
        client = self.superuser()
        address = reverse("wagtailsettings:edit", args=[self.slug, "settings"])
        assert client.get(address).status_code == 404
        self.switch("on")
        assert client.get(address, follow=True).status_code == 200

    # What visitors see ----------------------------------------------------------------

    def test_its_public_addresses_open_and_shut_with_it(self) -> None:
        client = Client()
        for address in self._addresses():
            assert client.get(address).status_code == 404, address
        self.switch("on")
        for address in self._addresses():
            answer = client.get(address)
            assert answer.status_code < 500, address
            assert not answer.cookies, address

    def _addresses(self) -> list[str]:
        """Those without parameters."""
        module = part_of(self.plugin.name, "urls")
        names = [
            pattern.name
            for pattern in getattr(module, "urlpatterns", [])
            if isinstance(pattern, URLPattern) and pattern.name
        ]
        found = []
        with override("en"):
            for name in names:
                try:
                    found.append(reverse(f"{self.slug}:{name}"))
                except NoReverseMatch:
                    continue
        return found

    def test_being_off_costs_a_page_nothing_more(self) -> None:
        client = Client()
        counts = []
        for state in ("preparing", "off"):
            self.switch(state)
            client.get("/en/")
            with CaptureQueriesContext(connection) as queries:
                client.get("/en/")
            counts.append(len(queries))
        assert counts[0] == counts[1]

    def test_its_entries_lead_somewhere(self) -> None:
        with override("en"):
            for entry in self.extensions.navigation:
                assert reverse(entry.url_name).startswith("/en/")

    def test_its_blocks_are_in_the_library_and_show_nothing_while_it_is_off(
        self,
    ) -> None:
        library = block_library()
        for name in self.extensions.blocks:
            block = library[name]
            value = block.normalize(block.get_default())
            assert block.render(value, {}) == ""

    def test_its_parts_are_made_without_an_error(self) -> None:
        self.switch("on")
        request = RequestFactory().get("/en/")
        request.user = User(is_superuser=True, is_active=True)
        renderers = [slot.render for slot in self.extensions.slots]
        renderers += [panel.render for panel in self.extensions.panels]
        for render in renderers:
            assert isinstance(render(request, {"request": request}), str)

    def test_its_starter_pages_can_be_made(self) -> None:
        home = Page.objects.filter(depth=2).first()
        for page in self.extensions.starter_pages:
            assert issubclass(apps.get_model(page.page_type), Page)
            assert not is_reserved(page.slug, home)
            assert page.summary

    # What others ask of it ------------------------------------------------------------

    def test_what_can_be_found_is_whole(self) -> None:
        self.load_demo()
        for source in self.extensions.search:
            assert list(source.find([])) == []
            keys = [str(key) for key in source.all_keys()]
            for found in source.find(keys):
                assert found.key in keys
                assert found.texts
                assert set(found.texts) <= set(DECLARED)
                assert not found.path.startswith("/")
                for term in found.terms:
                    labels = source.label_terms(term.facet, [term.value], "en")
                    assert labels.get(term.value), term

    def test_its_recurring_work_does_no_harm_twice(self) -> None:
        for work in self.extensions.schedule:
            work.run()
            work.run()

    def test_its_demo_can_be_loaded_again(self) -> None:
        self.load_demo()
        once = self._rows()
        self.load_demo()
        assert self._rows() == once

    def load_demo(self) -> None:
        self.switch("on")
        demo = part_of(self.plugin.name, "demo")
        if demo is not None:
            demo.load()

    def _rows(self) -> dict[type[Model], int]:
        return {
            model: model._base_manager.count() for model in self.plugin.get_models()
        }

    def test_what_it_gives_to_others_can_be_imported(self) -> None:
        part_of(self.plugin.name, "public")
