"""Turns rows of HSDS into values of the directory's records; asks no database."""

from .mapped import Mapped, Origin
from .parts import (
    map_address,
    map_attribute,
    map_phone,
    map_schedule,
    map_service_at_location,
)
from .records import map_location, map_organization, map_service
from .terms import map_taxonomy, map_term

__all__ = [
    "Mapped",
    "Origin",
    "map_address",
    "map_attribute",
    "map_location",
    "map_organization",
    "map_phone",
    "map_schedule",
    "map_service",
    "map_service_at_location",
    "map_taxonomy",
    "map_term",
]
