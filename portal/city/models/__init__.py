"""What the portal knows of its city."""

from .city import City, CityWords
from .emergency_number import EmergencyNumber, EmergencyNumberWords

__all__ = ["City", "CityWords", "EmergencyNumber", "EmergencyNumberWords"]
