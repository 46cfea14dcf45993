"""A module brings drafts when it is first prepared, and never again."""

from dataclasses import replace

from wagtail.models import Page

import pytest

from portal.plugin_core import StarterPage, registry
from tests.dummy_plugin.models import ThingPage

MODULE = "/admin/modules/dummy/"


def starter(slug: str, **changes) -> StarterPage:
    page = StarterPage(slug, "dummy.ThingPage", "About it", "What it is.")
    return replace(page, **changes)


def test_preparing_makes_drafts_below_the_home_page(world):
    world.switch("preparing")
    page = ThingPage.objects.get(slug="about-things")
    assert page.get_parent().pk == world.home.pk
    assert page.locale.language_code == "en"
    assert page.summary == "What things are."
    assert not page.live
    assert page.latest_revision


def test_the_screen_leads_to_them(world):
    world.staff.post(f"{MODULE}prepare/")
    page = ThingPage.objects.get(slug="about-things")
    html = world.staff.get(MODULE).content.decode()
    assert f"/admin/pages/{page.pk}/edit/" in html
    assert world.staff.get(f"/admin/pages/{page.pk}/edit/").status_code == 200


def test_what_the_city_deleted_stays_deleted(world):
    world.switch("preparing")
    ThingPage.objects.get(slug="about-things").delete()
    world.switch("off")
    world.switch("preparing")
    assert not ThingPage.objects.filter(slug="about-things").exists()


def test_a_page_that_a_later_version_brings_is_made_at_the_next_time(world, declare):
    world.switch("preparing")
    known = registry.extensions_of("dummy").starter_pages
    declare(starter_pages=(*known, starter("new")))
    world.switch("off")
    world.switch("preparing")
    assert ThingPage.objects.filter(slug="new").count() == 1
    assert ThingPage.objects.filter(slug__startswith="about-things").count() == 1


@pytest.mark.parametrize("slug", ["with-block", "report"])
def test_a_slug_that_is_taken_or_reserved_gets_a_number(world, declare, slug):
    declare(starter_pages=(starter(slug),))
    world.switch("preparing")
    assert ThingPage.objects.filter(slug=f"{slug}-2").exists()


def test_one_that_cannot_be_made_keeps_none_of_the_others_away(world, declare):
    broken = starter("a", page_type="dummy.Nothing")
    odd = starter("b", fields={"colour": "red"})
    declare(starter_pages=(broken, odd, starter("c")))
    before = Page.objects.count()
    world.switch("preparing")
    assert Page.objects.count() == before + 1
    assert ThingPage.objects.filter(slug="c").exists()


def test_a_body_arrives_block_by_block(world, declare):
    body = ({"type": "dummy_word", "value": {"word": "hello"}},)
    page = starter("c", page_type="home.ContentPage", body=body)
    declare(starter_pages=(page,))
    world.switch("preparing")
    page = Page.objects.get(slug="c").specific
    assert [child.value["word"] for child in page.body] == ["hello"]
