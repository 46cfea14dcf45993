"""No address of ours breaks, leads away, or half does what it refuses."""

from collections.abc import Iterator

import pytest

from tests.hostile.attacks import few, many
from tests.hostile.city import City, NoExample
from tests.hostile.routes import Route, routes
from tests.hostile.trying import page_of, problem

pytestmark = pytest.mark.django_db


def ours() -> list[Route]:
    return [route for route in routes() if route.is_ours]


def test_every_address_of_ours_can_be_tried(city):
    unknown = []
    for route in ours():
        try:
            city.address(route)
        except NoExample as reason:
            unknown.append(str(reason))
    assert unknown == []


@pytest.mark.parametrize("place", ["public", "accounts", "admin"])
def test_whatever_is_sent_gets_a_clear_answer(city, place):
    assert list(problems(city, place)) == []


def problems(city: City, place: str) -> Iterator[str]:
    """Each view is tried thoroughly once, by those who use it; else with less."""
    seen = set()
    for route in ours():
        if place_of(route) != place:
            continue
        own = "visitor" if place == "public" else "staff"
        for who in {own, "visitor"} if place == "accounts" else {own}:
            client = getattr(city, who)
            html = page_of(client, city.address(route))
            is_first = who == own and route.view not in seen
            for attack in (many if is_first else few)(html, route.turn):
                if found := problem(client, city, route, attack):
                    yield f"{who}, {route.written}, {attack.what}: {found}"
        seen.add(route.view)


def place_of(route: Route) -> str:
    first = route.written.lstrip("^").partition("/")[0]
    return first if first in {"accounts", "admin"} else "public"
