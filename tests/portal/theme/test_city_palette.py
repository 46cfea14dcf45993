"""The city's colours reach every page, under an address of their own."""

from django.core.exceptions import ValidationError
from django.test import Client

import pytest

from portal.city.colours import USUAL
from portal.city.models import City
from portal.theme.city_palette import palette_url


@pytest.fixture
def purple_city(db: None) -> City:
    return City.objects.create(
        pk=City.ONLY, first_colour="#5E1F4E", second_colour="#ff9f80"
    )


def test_the_usual_colours_need_no_address_of_their_own():
    assert palette_url(City()) is None
    assert palette_url(None) is None


def test_the_citys_colours_are_kept_by_browsers_for_ever(
    purple_city: City, client: Client
):
    response = client.get(palette_url(purple_city))
    assert response["Content-Type"] == "text/css"
    assert "--wall: #5e1f4e;" in response.content.decode()
    assert "immutable" in response["Cache-Control"]


def test_an_old_address_answers_with_the_colours_of_today(
    purple_city: City, client: Client
):
    response = client.get("/theme/0123456789abcdef.css")
    assert "--wall: #5e1f4e;" in response.content.decode()
    assert response["Cache-Control"] == "no-cache"


def test_other_colours_have_another_address(purple_city: City):
    other = City(first_colour="#7a2418", second_colour="#8fdcc4")
    assert palette_url(purple_city) != palette_url(other)


@pytest.mark.django_db
def test_what_is_no_colour_is_refused_and_never_shown():
    city = City(pk=City.ONLY, first_colour="red;}", second_colour="#ff9f80")
    assert city.colours == USUAL
    with pytest.raises(ValidationError) as refused:
        city.full_clean()
    assert "first_colour" in refused.value.message_dict
