"""The colours of a city with their contrasts, for the preview."""

from django import template

from portal.city.models import City

from ..colour_preview import Sample, samples

register = template.Library()


@register.filter
def colour_samples(city: City) -> list[Sample]:
    """``{% for sample in city|colour_samples %}``."""
    return list(samples(city.colours))
