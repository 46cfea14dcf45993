"""Every place that modules may fill stands in a template of the core."""

from pathlib import Path

from django.template.loader import get_template
from django.urls import reverse

import pytest

from portal.plugin_core.places import SlotPlace
from tests.portal.contacts.factories import ContactFactory

ROOT = Path(__file__).resolve().parents[3]
IN_TEMPLATES = [place for place in SlotPlace if place != SlotPlace.ADMIN_HOME]


@pytest.mark.parametrize("place", IN_TEMPLATES)
def test_each_place_stands_in_one_template(place):
    templates = [
        path
        for room in ("portal", "home", "search")
        for path in (ROOT / room).rglob("templates/**/*.html")
    ]
    tag = f'{{% module_slot "{place}"'
    assert sum(path.read_text().count(tag) for path in templates) == 1


@pytest.mark.parametrize("place", ["page.aside", "page.foot"])
def test_a_page_shows_them_while_the_module_is_on(world, place):
    filled = f"<p>slot {place}</p>"
    address = world.content.get_url()
    assert filled not in world.visitor.get(address).content.decode()
    world.switch("on")
    assert filled in world.visitor.get(address).content.decode()


def test_a_record_shows_its_own(world, rf):
    world.switch("on")
    contact = ContactFactory()
    context = {"record": contact, "request": rf.get("/en/")}
    html = get_template("contacts/checked.html").render(context)
    assert "<p>slot record.actions</p>" in html


def test_a_record_in_a_block_of_a_page_shows_them_too(world):
    world.switch("on")
    contact = ContactFactory()
    block = {"type": "contact", "value": {"contact": contact.pk}}
    world.content.body = [block]
    world.content.save()
    html = world.visitor.get(world.content.get_url()).content.decode()
    assert "<p>slot record.actions</p>" in html


def test_the_dashboard_shows_them_while_the_module_is_on(world):
    home = reverse("wagtailadmin_home")
    assert "slot admin.home" not in world.staff.get(home).content.decode()
    world.switch("on")
    assert "<p>slot admin.home</p>" in world.staff.get(home).content.decode()
