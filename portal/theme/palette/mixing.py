"""Mixing and lighting colours in OKLab and OKLCH, as hex of sRGB at every step.

A colour is ``#rrggbb``. Contrast is the ratio of WCAG 2.2, 1 to 21, reckoned from the
rounded hex, so that what is promised is what browsers show.
"""

from collections.abc import Callable
from functools import lru_cache

from coloraide import Color

STEP = 0.004
"""How far a lightness moves at a time, of 1."""


def mixed(ground: str, other: str, share: float) -> str:
    """``ground`` with ``share`` (0 to 1) of ``other``."""
    return _hex(Color(ground).mix(other, share, space="oklab"))


def lightness(colour: str) -> float:
    """From 0, black, to 1, white."""
    return _lch(colour)[0]


def lit_at(colour: str, light: float, most: float = 1.0, share: float = 1.0) -> str:
    """The hue of ``colour`` at another lightness.

    ``share`` is how much of its chroma stays, ``most`` the chroma at most.
    """
    _, strength, hue = _lch(colour)
    return _hex(Color("oklch", [light, min(strength * share, most), hue]))


def until(colour: str, step: float, enough: Callable[[str], bool]) -> str:
    """``colour``, darker (``step`` < 0) or lighter step by step until ``enough``."""
    now, light = colour, lightness(colour)
    while not enough(now) and 0 <= light + step <= 1:
        light += step
        now = lit_at(colour, light)
    return now


@lru_cache(maxsize=4096)
def contrast(one: str, other: str) -> float:
    return Color(one).contrast(other)


@lru_cache(maxsize=4096)
def _lch(colour: str) -> tuple[float, float, float]:
    light, strength, hue = Color(colour).convert("oklch").coords(nans=False)
    return light, strength, hue


def _hex(colour: Color) -> str:
    fitted = colour.fit("srgb", method="oklch-chroma")
    return fitted.convert("srgb").to_string(hex=True, upper=False, compress=False)
