"""Translations follow their source in address, place and standing."""

from django.test import Client

from wagtail.actions.delete_page import DeletePageAction
from wagtail.actions.move_page import MovePageAction
from wagtail.models import Page

import pytest

from home.models import TopicPage
from portal.languages.services import align_slugs
from tests.portal.languages.small_site import add, translate


def again(page: Page) -> Page:
    return Page.objects.get(pk=page.pk)


def rename(page: Page, slug: str) -> None:
    """Change the slug the way the editor does; the checklist is not asked."""
    page.slug = slug
    page.save()
    Page.publish(page, page.save_revision())


@pytest.fixture
def health(small_site) -> TopicPage:
    return add(small_site.home, "health", kind=TopicPage)


def test_a_new_slug_goes_to_every_translation(small_site):
    rename(small_site.housing, "homes")
    assert again(small_site.housing_es).slug == "homes"
    assert again(small_site.rent_es).url_path.endswith("/homes/rent/")


def test_a_new_slug_goes_to_the_draft_too(small_site):
    small_site.rent_es.specific.save_revision()
    rename(small_site.rent, "renting")
    draft = again(small_site.rent_es).specific.get_latest_revision_as_object()
    assert draft.slug == "renting"


def test_a_translation_cannot_take_another_slug(small_site):
    rename(small_site.housing_es, "vivienda")
    assert again(small_site.housing_es).slug == "housing"


def test_home_pages_keep_their_slugs(small_site):
    rename(small_site.home, "start")
    slugs = set(small_site.home.get_translations().values_list("slug", flat=True))
    assert slugs == {"welcome-es", "welcome-ar"}


def test_a_slug_that_a_neighbour_has_is_left(small_site, caplog):
    add(again(small_site.housing_es).get_parent().specific, "homes", kind=TopicPage)
    rename(small_site.housing, "homes")
    assert again(small_site.housing_es).slug == "housing"
    assert "taken" in caplog.text


def test_a_page_without_a_source_keeps_its_slug(small_site):
    solo = add(small_site.housing_es, "solo")
    align_slugs(page=solo)
    assert again(solo).slug == "solo"


def test_translations_move_along(small_site, health):
    health_es = translate(health, "es", title="Salud")
    MovePageAction(small_site.rent, health, pos="last-child").execute()
    assert again(small_site.rent_es).get_parent().pk == health_es.pk


def test_translations_move_under_a_parent_that_is_not_translated(small_site, health):
    rent_es = translate(small_site.rent, "es", title="Alquiler")
    MovePageAction(small_site.rent, health, pos="last-child").execute()
    answer = Client().get("/es/health/rent/")
    assert again(rent_es).url_path.endswith("/health/rent/")
    assert "Alquiler" in answer.content.decode()
    assert answer.headers["Content-Language"] == "es"
    assert Client().get("/es/health/").headers["Content-Language"] == "es, en"


def test_a_change_of_order_moves_nothing_else(small_site, health):
    before = again(small_site.housing_es).path
    MovePageAction(health, small_site.housing, pos="left").execute()
    assert again(small_site.housing_es).path == before


def test_moving_a_translation_moves_no_source(small_site, health):
    health_es = translate(health, "es", title="Salud")
    MovePageAction(small_site.rent_es, health_es, pos="last-child").execute()
    assert again(small_site.rent).get_parent().pk == small_site.housing.pk


def test_the_tree_stays_sound_after_a_move_in_the_admin(
    small_site, health, admin_client
):
    translate(small_site.rent, "es", title="Alquiler")
    address = f"/admin/pages/{small_site.rent.pk}/move/{health.pk}/confirm/"
    assert admin_client.post(address).status_code == 302
    assert Page.find_problems() == ([], [], [], [], [])
    assert again(small_site.rent_es).url_path.endswith("/health/rent/")


def test_an_unpublished_source_is_public_in_no_language(small_site):
    small_site.housing.unpublish()
    assert not again(small_site.housing_es).live


def test_an_unpublished_translation_leaves_the_source(small_site):
    small_site.housing_es.unpublish()
    assert again(small_site.housing).live


def test_staff_are_told_that_translations_are_unpublished_too(small_site, admin_client):
    address = f"/admin/pages/{small_site.housing.pk}/unpublish/"
    assert admin_client.get(address).context["translation_count"] == 1
    assert admin_client.post(address).status_code == 302
    assert not again(small_site.housing_es).live


def test_deleting_in_the_admin_deletes_the_translations(small_site, admin_client):
    address = f"/admin/pages/{small_site.housing.pk}/delete/"
    assert admin_client.get(address).context["translation_count"] == 1
    assert admin_client.post(address).status_code == 302
    keys = [small_site.housing.translation_key, small_site.rent.translation_key]
    assert not Page.objects.filter(translation_key__in=keys).exists()
    assert Page.find_problems() == ([], [], [], [], [])


def test_deleting_by_code_leaves_no_public_translation(small_site):
    DeletePageAction(small_site.housing, user=None).execute()
    assert not again(small_site.housing_es).live
