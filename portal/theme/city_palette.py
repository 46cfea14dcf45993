"""The palette of this city, at an address that changes with its colours."""

import hashlib

from django.urls import reverse

from portal.city.colours import USUAL, CityColours
from portal.city.models import City

from .palette import palette_sheet


def palette_digest(colours: CityColours) -> str:
    return hashlib.sha256(palette_sheet(colours).encode()).hexdigest()[:16]


def palette_url(city: City | None) -> str | None:
    """Where browsers get it; none where the usual palette serves."""
    if city is None or city.colours == USUAL:
        return None
    return reverse("portal_palette", args=[palette_digest(city.colours)])
