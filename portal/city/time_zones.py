"""The time zones a city can be in."""

from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from django.conf import settings

REGIONS = (
    "Africa",
    "America",
    "Antarctica",
    "Arctic",
    "Asia",
    "Atlantic",
    "Australia",
    "Europe",
    "Indian",
    "Pacific",
)


def usual_time_zone() -> str:
    """The zone to start with: that of the settings."""
    return settings.TIME_ZONE


@lru_cache(maxsize=1)
def time_zone_choices() -> list[tuple[str, str]]:
    """Names of the IANA data base by region and city, without its old short names."""
    return [(name, name.replace("_", " ")) for name in time_zone_names()]


def time_zone_names() -> list[str]:
    """As they are stored, in order."""
    names = [name for name in available_timezones() if name.startswith(REGIONS)]
    return sorted([*names, "UTC"])


def clock_of(name: str) -> ZoneInfo:
    """The zone by its name; the usual one where this machine does not know it."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return ZoneInfo(usual_time_zone())
