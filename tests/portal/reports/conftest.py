"""A site in three languages with a page that shows a contact."""

from collections.abc import Callable

from django.core.cache import caches
from django.test import Client

import pytest

from home.models import ContentPage
from portal.contacts.models import Contact
from portal.visitor_forms import tokens
from portal.words.services import save_words
from tests.home.factories import ContentPageFactory
from tests.home.trees import Tree, make_site
from tests.portal.accounts.factories import UserFactory
from tests.portal.contacts.factories import ContactFactory


@pytest.fixture
def tree(db: None) -> Tree:
    for cache in caches.all():
        cache.clear()
    return make_site()


@pytest.fixture
def contact(db: None) -> Contact:
    contact = ContactFactory(words={"name": "Clinic"})
    save_words(record=contact, language="ar", values={"name": "عيادة"})
    return contact


@pytest.fixture
def page(tree: Tree, contact: Contact) -> ContentPage:
    body = [{"type": "contact", "value": {"contact": contact.pk}}]
    page = ContentPageFactory(
        parent=tree.home,
        slug="doctor",
        title="See a doctor",
        body=body,
        responsible=UserFactory(),
    )
    page.save_revision().publish()
    return ContentPage.objects.get(pk=page.pk)


@pytest.fixture
def send(client: Client, monkeypatch: pytest.MonkeyPatch) -> Callable:
    """``send(page=5, kind="phone")``: a visitor who opened the form a minute ago."""

    def sent(language: str = "en", **fields: object):
        token = tokens.issue("report")
        later = tokens.now() + 60
        data = {"form_token": token, "kind": "phone", "message": ""} | fields
        with monkeypatch.context() as patch:
            patch.setattr(tokens, "now", lambda: later)
            return client.post(f"/{language}/report/", data)

    return sent


@pytest.fixture
def editor(tree: Tree) -> Client:
    client = Client()
    client.force_login(UserFactory(role="editor", email="editor@example.org"))
    return client
