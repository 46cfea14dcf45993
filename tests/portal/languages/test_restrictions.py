"""What is private in the source language is private in every language."""

from django.contrib.auth.models import Group

from wagtail.models import PageViewRestriction

import pytest

from tests.portal.languages.small_site import translate


@pytest.fixture
def restriction(small_site) -> PageViewRestriction:
    return PageViewRestriction.objects.create(
        page=small_site.housing, restriction_type=PageViewRestriction.LOGIN
    )


def test_translations_become_private_with_their_source(small_site, restriction):
    mirrored = small_site.housing_es.view_restrictions.get()
    assert mirrored.restriction_type == PageViewRestriction.LOGIN


def test_a_later_translation_is_private_from_the_start(small_site, restriction):
    housing_ar = translate(small_site.housing, "ar", title="سكن")
    assert housing_ar.view_restrictions.count() == 1


def test_a_place_holding_parent_is_private_too(small_site, restriction):
    rent_ar = translate(small_site.rent, "ar", title="إيجار")
    assert rent_ar.get_view_restrictions().count() == 1


def test_a_change_of_groups_goes_along(small_site, restriction):
    group = Group.objects.create(name="Council")
    restriction.restriction_type = PageViewRestriction.GROUPS
    restriction.save()
    restriction.groups.add(group)
    mirrored = small_site.housing_es.view_restrictions.get()
    assert mirrored.restriction_type == PageViewRestriction.GROUPS
    assert list(mirrored.groups.all()) == [group]


def test_what_becomes_public_is_public_in_every_language(small_site, restriction):
    restriction.delete()
    assert not small_site.housing_es.view_restrictions.exists()


def test_a_translation_may_be_private_alone(small_site):
    PageViewRestriction.objects.create(
        page=small_site.housing_es, restriction_type=PageViewRestriction.LOGIN
    )
    assert not small_site.housing.view_restrictions.exists()


def test_a_page_with_a_restriction_can_be_deleted(small_site, restriction):
    small_site.housing.delete()
    assert not PageViewRestriction.objects.filter(page=small_site.housing_es).exists()
