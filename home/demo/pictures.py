"""Makes the demo's pictures, drawn for it."""

from django.core.files.images import ImageFile

from portal.media.models import PortalImage

from . import register
from .content_files import FOLDER

MAP = "map-of-riverbend"


def load_map() -> None:
    """The map of the invented city, unless it is there already."""
    if register.find(MAP) is not None:
        return
    with (FOLDER / "map.png").open("rb") as drawn:
        picture = PortalImage.objects.create(
            title="Map of Riverbend",
            file=ImageFile(drawn, name=f"{MAP}.png"),
            description="Four places on both sides of the river.",
            consent=PortalImage.Consent.NO_PEOPLE,
        )
    register.remember(MAP, picture)
