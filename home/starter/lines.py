"""Lines to call in the whole country, as contacts that pages choose."""

from portal.contacts.models import Contact
from portal.contacts.numbers import normal_number
from portal.words.texts import FieldStatus

from . import content_files
from .content_files import Data
from .records import make_record


def national_lines() -> dict[str, Contact]:
    """The lines by name: the city's own contact of that number, else a new one.

    A new one has no day of a check: the city has not checked it.
    """
    return {data["name"]: _line(data) for data in content_files.lines()}


def _line(data: Data) -> Contact:
    _kind, number = data["phones"][0]
    known = Contact.objects.filter(phones__number=normal_number(number)).first()
    return known or make_record(data, data["facts"], FieldStatus.MACHINE)
