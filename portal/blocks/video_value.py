"""What readers are told of a video before they follow the link to it."""

from urllib.parse import urlsplit

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from wagtail.blocks import StructValue

from portal.languages.units import format_minutes

from .files import in_own_name


class VideoValue(StructValue):
    @property
    def host(self) -> str:
        """The other site, as readers know it."""
        return urlsplit(self["address"]).netloc.removeprefix("www.")

    @property
    def about(self) -> list[SafeString | str]:
        """Its length and language, and whether the words can be read along."""
        minutes, captions = self.get("minutes"), self.get("captions")
        return [
            format_minutes(minutes) if minutes else "",
            in_own_name(self["language"]) if self.get("language") else "",
            _("with captions") if captions else _("without captions"),
        ]
