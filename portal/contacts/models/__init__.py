"""Facts that blocks choose: people to call, places, hours, figures."""

from .contact import Contact, ContactPhone, ContactWords
from .figure import Figure, FigureWords
from .hours import Hours, HoursRow, HoursWords
from .phone import Phone
from .place import Place, PlaceWords
from .schedule import Schedule
from .sourced import SourcedRecord

__all__ = [
    "Contact",
    "ContactPhone",
    "ContactWords",
    "Figure",
    "FigureWords",
    "Hours",
    "HoursRow",
    "HoursWords",
    "Phone",
    "Place",
    "PlaceWords",
    "Schedule",
    "SourcedRecord",
]
