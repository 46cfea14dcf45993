"""Says in templates where a place is, who may come, and how a number is reached."""

from urllib.parse import urlencode

from django import template
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from portal.contacts import numbers
from portal.contacts.formatting import span_text
from portal.contacts.templatetags.contacts import phone_link
from portal.words.texts import Text

from ..models import Address, Location, Phone, Schedule, Service

register = template.Library()

MAP = "https://www.openstreetmap.org/"
LONGEST_CARD = 30
"""Words of a card's description."""
LONGEST_FACT = 90
"""Characters of a fact on a card."""


@register.simple_tag
def map_app_link(location: Location, address: Address | None) -> str:
    """``geo:`` address (RFC 5870), which opens the map of the reader's own phone."""
    words = address.line if address else ""
    if location.latitude is not None:
        point = f"{location.latitude},{location.longitude}"
        return f"geo:{point}?{urlencode({'q': words or point})}"
    return f"geo:0,0?{urlencode({'q': words})}" if words else ""


@register.simple_tag
def map_link(location: Location, address: Address | None) -> str:
    """A map on the net, for those without such an app; loaded only when tapped."""
    if location.latitude is not None:
        marked = urlencode({"mlat": location.latitude, "mlon": location.longitude})
        return f"{MAP}?{marked}#map=17/{location.latitude}/{location.longitude}"
    words = address.line if address else ""
    return f"{MAP}search?{urlencode({'query': words})}" if words else ""


@register.filter
def ages(service: Service) -> str:
    """``From 18 to 25 years``; nothing where any age will do."""
    youngest, oldest = service.minimum_age, service.maximum_age
    if youngest and oldest is not None:
        return _("From %(youngest)d to %(oldest)d years") % {
            "youngest": youngest,
            "oldest": oldest,
        }
    if youngest:
        return _("From %(youngest)d years") % {"youngest": youngest}
    if oldest is not None:
        return _("Up to %(oldest)d years") % {"oldest": oldest}
    return ""


@register.filter
def reach_link(phone: Phone) -> str:
    """As ``phone_link``; nothing for what cannot be dialled."""
    return phone_link(phone) if phone.number else ""


@register.filter
def reach_words(phone: Phone) -> str:
    """The number as people write it, or as it was given."""
    if not phone.number:
        return phone.given
    return numbers.shown_number(phone.number, phone.extension)


@register.filter
def short_description(service: Service) -> Text:
    """The first sentences of what it is, in the language they are in."""
    text = service.say("description")
    return Text(Truncator(text).words(LONGEST_CARD), text.language, text.status)


@register.filter
def if_short(text: Text) -> Text | None:
    """The words where they fit into a line or two: half of a price is a wrong price."""
    return text if 0 < len(text) <= LONGEST_FACT else None


@register.filter
def times(schedule: Schedule) -> str:
    """``9:00 AM – 5:00 PM``; nothing where the rule gives no times."""
    if schedule.opens_at is None or schedule.closes_at is None:
        return ""
    return span_text(schedule)
