"""Points on earth, and whether one lies where all the others do."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from statistics import median

KM_PER_DEGREE = 111.2
NEAR_KM = 150
TIMES_AS_FAR = 10
PLACES = Decimal("0.000001")


def coordinate(given: str, most: int) -> Decimal | None:
    """Degrees with six places (11 cm); none where there is no such degree."""
    try:
        degrees = Decimal(given)
        if not abs(degrees) <= most:
            return None
    except InvalidOperation:
        return None
    return degrees.quantize(PLACES)


@dataclass(frozen=True)
class Surroundings:
    """The middle of a package's places, and how far from it is too far."""

    latitude: float = 0
    longitude: float = 0
    far_km: float = math.inf

    @classmethod
    def of(
        cls, latitudes: Sequence[float], longitudes: Sequence[float]
    ) -> "Surroundings":
        """Half of the places lie nearer than a tenth of what is far."""
        if not latitudes:
            return cls()
        middle = cls(median(latitudes), median(longitudes))
        usual = median(map(middle.distance, latitudes, longitudes))
        far = max(NEAR_KM, TIMES_AS_FAR * usual)
        return cls(middle.latitude, middle.longitude, far)

    def distance(self, latitude: float, longitude: float) -> float:
        """In kilometres; exact enough for telling near from far."""
        width = (longitude - self.longitude + 180) % 360 - 180
        wide = width * math.cos(math.radians(self.latitude))
        return KM_PER_DEGREE * math.hypot(latitude - self.latitude, wide)

    def is_far(self, latitude: Decimal, longitude: Decimal) -> bool:
        return self.distance(float(latitude), float(longitude)) > self.far_km
