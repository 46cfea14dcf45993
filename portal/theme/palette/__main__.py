"""Prints ``static/theme/palette.css``, the colours of a city that has chosen none."""

from portal.city.colours import USUAL

from . import palette_sheet

print(palette_sheet(USUAL), end="")
