"""Whatever two colours a city has, its pages can be read by day and by night."""

import random
from pathlib import Path

import pytest

from portal.city.colours import USUAL, CityColours
from portal.theme.palette import PAIRS, palette, palette_sheet
from portal.theme.palette.mixing import contrast, lightness

HARD = [
    ("#ffffff", "#ffffff"),
    ("#000000", "#000000"),
    ("#ffff00", "#ffffff"),
    ("#0000ff", "#ff0000"),
    ("#00ff00", "#00ff01"),
]


def some_cities(number: int) -> list[CityColours]:
    chance = random.Random(20261126)
    return [
        CityColours(*(f"#{chance.randrange(1 << 24):06x}" for _ in range(2)))
        for _ in range(number)
    ]


def too_close(colours: CityColours) -> list[tuple]:
    return [
        (colours, pair.front, pair.ground, contrast(scheme[pair.front], ground))
        for scheme in palette(colours)
        for pair in PAIRS
        for ground in [scheme[pair.ground]]
        if contrast(scheme[pair.front], ground) < pair.least
    ]


def test_five_hundred_pairs_of_colours_by_chance_give_no_unreadable_pair():
    assert [found for city in some_cities(500) for found in too_close(city)] == []


@pytest.mark.parametrize("pair", HARD, ids="-".join)
def test_pairs_that_hardly_differ_give_no_unreadable_pair(pair):
    assert too_close(CityColours(*pair)) == []


def test_a_light_first_colour_swaps_the_roles():
    assert palette(CityColours("#ffb636", "#0c4c55")) == palette(USUAL)


def test_walls_are_darker_than_the_light_on_them():
    for scheme in palette(CityColours("#8fdcc4", "#7a2418")):
        assert lightness(scheme["wall"]) < lightness(scheme["lit"])


def test_colours_that_are_fit_already_stay_as_the_city_gave_them():
    by_day, _ = palette(CityColours("#5e1f4e", "#ff9f80"))
    assert (by_day["wall"], by_day["lit"]) == ("#5e1f4e", "#ff9f80")


def test_contrast_is_that_of_wcag():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


def test_the_usual_style_sheet_is_the_one_that_the_recipe_gives():
    root = Path(__file__).resolve().parents[3]
    sheet = root / "portal/theme/static/theme/palette.css"
    assert sheet.read_text() == palette_sheet(USUAL), (
        "Write it anew: python -m portal.theme.palette > " + str(sheet)
    )
