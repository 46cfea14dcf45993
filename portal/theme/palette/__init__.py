"""A whole palette, by day and by night, from the two colours of a city."""

from .pairs import PAIRS, Pair
from .recipe import Palette, palette
from .sheet import palette_sheet

__all__ = [
    "PAIRS",
    "Pair",
    "Palette",
    "palette",
    "palette_sheet",
]
