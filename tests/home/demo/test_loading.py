"""The demo city: complete, repeatable, removable, and never in production."""

from io import StringIO

from django.core.management import CommandError, call_command

from wagtail.models import Page
from wagtail_localize.models import TranslatableObject, Translation

import pytest

from home.demo.people import PASSWORD, PEOPLE
from home.models import ContentPage, DemoThing, HomePage
from portal.accounts.models import User
from portal.contacts.models import Contact
from portal.languages.models import Language

pytestmark = pytest.mark.django_db


@pytest.fixture
def demo(settings, quiet_search):
    settings.DEMO = True


def load_demo(*options):
    output = StringIO()
    call_command("load_demo", *options, stdout=output)
    return output.getvalue()


def test_production_refuses_the_demo_and_stays_as_it_was(settings):
    settings.DEMO = False
    with pytest.raises(CommandError, match="production"):
        load_demo()
    assert not User.objects.exists()
    assert not DemoThing.objects.exists()


def test_the_demo_is_complete_repeatable_and_removable(demo, client):
    first = load_demo()
    for person in PEOPLE:
        assert person.email in first
        assert User.objects.get(email=person.email).check_password(PASSWORD)
    for translation in Translation.objects.all():
        total, done = translation.get_progress()
        assert total == done, translation
    only_english_and_spanish = ContentPage.objects.filter(slug="job-interview")
    assert only_english_and_spanish.count() == 2
    assert Page.objects.filter(depth__gt=1, live=False).count() == 0
    for page in Page.objects.filter(locale__language_code="ar").specific():
        assert client.get(page.url).status_code == 200, page.url
    html = client.get("/ar/work/job-interview/").content.decode()
    assert "Your first job interview" in html

    Contact.objects.update(email="changed@riverbend.example")
    pages = Page.objects.count()
    assert "nothing was changed" in load_demo()
    assert Page.objects.count() == pages
    assert set(Contact.objects.values_list("email", flat=True)) == {
        "changed@riverbend.example"
    }

    health = Page.objects.get(slug="health", locale__language_code="en")
    ours = health.add_child(instance=ContentPage(title="Ours", slug="ours"))
    assert "health" in load_demo("--remove")
    assert ContentPage.objects.get() == ours
    ours.delete()

    load_demo("--remove")
    assert not DemoThing.objects.exists()
    assert not User.objects.exists()
    assert not Contact.objects.exists()
    assert not TranslatableObject.objects.exists()
    assert [home.title for home in HomePage.objects.all()] == ["Welcome"]
    assert Page.objects.count() == 2
    assert list(Language.objects.values_list("code", flat=True)) == ["en"]
