"""What staff see of two colours before they save them."""

from collections.abc import Iterator
from typing import NamedTuple

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from portal.city.colours import CityColours
from portal.city.models import City

from .palette import PAIRS, Pair, palette, palette_sheet
from .palette.mixing import contrast
from .palette.sheet import scheme_sheet

SCHEMES: tuple[Promise, Promise] = (_("By day"), _("By night"))


class Sample(NamedTuple):
    """One pair in one scheme; ``name`` is the class under which a page shows it."""

    pair: Pair
    scheme: Promise
    front: str
    ground: str
    name: str

    @property
    def contrast(self) -> float:
        return contrast(self.front, self.ground)

    @property
    def rule(self) -> str:
        return f".{self.name} {{ color: {self.front}; background: {self.ground} }}\n"


def samples(colours: CityColours) -> Iterator[Sample]:
    for scheme, tokens in zip(SCHEMES, palette(colours), strict=True):
        for number, pair in enumerate(PAIRS):
            front, ground = tokens[pair.front], tokens[pair.ground]
            name = f"sample-{number}-{'night' if scheme is SCHEMES[1] else 'day'}"
            yield Sample(pair, scheme, front, ground, name)


def preview_url(city: City, mode: str) -> str:
    """Address of the style sheet for the preview in this mode."""
    pair = "-".join(colour.removeprefix("#") for colour in city.colours)
    return reverse("portal_colour_preview", args=[pair, mode])


def colour_preview(request: HttpRequest, pair: str, mode: str) -> HttpResponse:
    """The style sheet of ``rrggbb-rrggbb``, also of colours that nobody has saved."""
    first, _dash, second = pair.partition("-")
    try:
        colours = CityColours.read(f"#{first}", f"#{second}")
    except ValueError:
        raise Http404 from None
    by_day, by_night = palette(colours)
    if mode == City.NIGHT:
        sheet = scheme_sheet(by_night)
    elif mode == City.CONTRASTS:
        rules = (sample.rule for sample in samples(colours))
        sheet = palette_sheet(colours) + "".join(rules)
    else:
        sheet = scheme_sheet(by_day)
    return HttpResponse(sheet, content_type="text/css")
