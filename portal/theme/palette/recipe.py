"""The recipe: paper, ink and light mixed with a wall and a light of the city's own.

Lightness and chroma are those of OKLCH. What a recipe asks for is moved until the pairs
of ``pairs.py`` stand far enough apart; so no two colours give an unreadable page.
"""

from functools import lru_cache
from typing import NamedTuple

from portal.city.colours import CityColours

from .mixing import STEP, contrast, lightness, lit_at, mixed, until

Scheme = dict[str, str]
"""Hex colours by the name of their token, without its dashes."""

PAPER, SHEET = "#f7f3ec", "#fefdfa"
NIGHT_INK, NIGHT_INK_2 = "#f4f0e7", "#cdc6bb"
ON_PAPER, ON_LIT, AT_NIGHT = 8.2, 8.5, 8.0
"""Contrasts that leave room for the mixtures made afterwards."""
GREY = 0.03
"""Chroma of papers and inks at most."""
GLOW = 0.815
"""Lightness of the light at night at most."""


class Palette(NamedTuple):
    day: Scheme
    night: Scheme


@lru_cache(maxsize=64)
def palette(colours: CityColours) -> Palette:
    """A light first colour swaps the roles: walls are dark."""
    wall, light = sorted(colours, key=lightness)
    return Palette(_by_day(wall, light), _by_night(wall, light))


def _by_day(first: str, second: str) -> Scheme:
    ink = lit_at(first, 0.215, most=0.022)
    lit = until(second, STEP, lambda light: contrast(ink, light) >= ON_LIT)
    wall = until(
        first, -STEP, lambda dark: _wall_is_dark_enough(dark, mixed(PAPER, lit, 0.3))
    )
    ink_2 = until(
        lit_at(first, 0.385, most=0.027),
        -STEP,
        lambda grey: contrast(grey, mixed(PAPER, wall, 0.09)) >= 7.2,
    )
    return {
        "paper": PAPER,
        "sheet": SHEET,
        "ink": ink,
        "ink-2": ink_2,
        "wall": wall,
        "wall-deep": lit_at(wall, max(0.1, lightness(wall) - 0.085)),
        "wall-2": mixed(wall, PAPER, 0.17),
        "on-wall": PAPER,
        "lit": lit,
        "lit-shade": lit_at(lit, lightness(lit) - 0.15),
        "lit-soft": mixed(PAPER, lit, 0.3),
        "on-lit": ink,
        "tint": mixed(PAPER, wall, 0.09),
        "tint-2": mixed(PAPER, wall, 0.2),
        "stone": mixed(PAPER, wall, 0.34),
        "stone-2": mixed(PAPER, wall, 0.16),
        "line": mixed(PAPER, ink, 0.2),
        "line-2": mixed(PAPER, ink, 0.62),
        "link": wall,
        "act": wall,
        "on-act": PAPER,
        "door": wall,
        "on-door": PAPER,
        "jamb": wall,
        "spark": lit,
        "glint": SHEET,
        "block": ink,
        "on-block": PAPER,
        "on-block-lit": lit,
    }


def _wall_is_dark_enough(wall: str, warning: str) -> bool:
    """For words on it, and as the colour of links on paper, callouts and warnings."""
    callout = mixed(PAPER, wall, 0.09)
    return contrast(wall, PAPER) >= ON_PAPER and all(
        contrast(wall, ground) >= 7.05 for ground in (callout, warning)
    )


def _by_night(first: str, second: str) -> Scheme:
    paper = lit_at(first, 0.19, most=GREY)
    wall = until(
        lit_at(first, 0.315, share=0.85),
        -STEP,
        lambda dark: contrast(dark, NIGHT_INK) >= ON_PAPER,
    )
    glint = lit_at(second, 0.96, most=GREY)
    glow = lit_at(second, min(GLOW, max(lightness(second), 0.7)))
    lit = until(glow, STEP, lambda light: contrast(light, paper) >= AT_NIGHT)
    return {
        "paper": paper,
        "sheet": lit_at(first, 0.245, most=0.035),
        "ink": NIGHT_INK,
        "ink-2": NIGHT_INK_2,
        "wall": wall,
        "wall-deep": lit_at(first, 0.145, most=GREY),
        "wall-2": mixed(wall, NIGHT_INK, 0.13),
        "on-wall": NIGHT_INK,
        "lit": lit,
        "lit-shade": lit_at(lit, lightness(lit) - 0.19),
        "lit-soft": mixed(paper, lit, 0.17),
        "on-lit": paper,
        "tint": mixed(paper, NIGHT_INK, 0.07),
        "tint-2": mixed(paper, NIGHT_INK, 0.16),
        "stone": mixed(paper, NIGHT_INK, 0.24),
        "stone-2": mixed(paper, NIGHT_INK, 0.12),
        "line": mixed(paper, NIGHT_INK, 0.24),
        "line-2": mixed(paper, NIGHT_INK, 0.58),
        "link": mixed(lit, NIGHT_INK, 0.45),
        "act": lit,
        "on-act": paper,
        "door": lit,
        "on-door": paper,
        "jamb": until(
            mixed(paper, lit, 0.48), STEP, lambda edge: contrast(edge, paper) >= 3.05
        ),
        "spark": glint,
        "glint": glint,
        "block": lit_at(first, 0.12, most=0.02),
        "on-block": NIGHT_INK,
        "on-block-lit": lit,
    }
