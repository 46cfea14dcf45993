"""A small portal in which the dummy plugin has something behind each door."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from django.test import Client

from wagtail.models import Page

import pytest

from portal.accounts.models import User
from portal.plugin_core import registry
from portal.plugin_core.services import set_state
from portal.words.services import save_words
from tests.dummy_plugin.models import RoutedPage, Thing, ThingPage
from tests.home.factories import ContentPageFactory
from tests.home.trees import make_site
from tests.portal.accounts.factories import UserFactory

BODY = [{"type": "dummy_word", "value": {"word": "a word of the plugin"}}]


@dataclass
class World:
    """What there is, who looks at it, and the switch."""

    home: Page
    thing: Thing
    page: ThingPage
    routed: RoutedPage
    content: Page
    superuser: User
    visitor: Client = field(default_factory=Client)

    @property
    def staff(self) -> Client:
        """A superuser: the gates hold for them too."""
        client = Client()
        client.force_login(self.superuser)
        return client

    def switch(self, state: str) -> None:
        set_state(slug="dummy", state=state)


@pytest.fixture
def world(db) -> World:
    home = make_site(["en", "ar"]).home
    person = UserFactory(is_superuser=True)
    thing = Thing.objects.create(color="red")
    save_words(record=thing, language="en", values={"name": "A red thing"})
    fields = {"responsible": person, "summary": "A thing."}
    page = home.add_child(instance=ThingPage(title="Of it", slug="of-it", **fields))
    routed = home.add_child(instance=RoutedPage(title="Ways", slug="ways", **fields))
    content = ContentPageFactory(parent=home, slug="with-block", body=BODY)
    return World(home, thing, page, routed, content, person)


@pytest.fixture
def declare(monkeypatch) -> Callable[..., None]:
    """``declare(roles=...)``: the dummy plugin says this, and else what it says."""
    read = registry._read

    def declared(**points: object) -> None:
        changed = replace(read("dummy")[0], **points)
        monkeypatch.setattr(
            registry,
            "_read",
            lambda slug: (changed, "") if slug == "dummy" else read(slug),
        )

    return declared
