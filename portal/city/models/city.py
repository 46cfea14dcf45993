"""The city's own record: one row that every page shows something of."""

from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from wagtail.models import PreviewableMixin

from portal.words.models import TranslatableRecord, Words
from portal.words.texts import Text

from ..colours import USUAL, CityColours, ColourField
from ..countries import country_choices
from ..time_zones import clock_of, time_zone_choices, usual_time_zone


class City(PreviewableMixin, TranslatableRecord):
    """Where the portal stands and who answers for it; there is only one."""

    ONLY = 1

    DAY, NIGHT, CONTRASTS = "day", "night", "contrasts"
    preview_modes = [
        (DAY, _("By day")),
        (NIGHT, _("By night")),
        (CONTRASTS, _("Colours and contrasts")),
    ]

    official_name = models.CharField(
        _("official name"),
        max_length=200,
        blank=True,
        help_text=_("As it stands in contracts, in no other language."),
    )
    region = models.CharField(
        _("state or region"), max_length=100, blank=True, help_text=_("Or province.")
    )
    country = models.CharField(
        _("country"), max_length=2, choices=country_choices, default="US"
    )
    time_zone = models.CharField(
        _("time zone"),
        max_length=64,
        choices=time_zone_choices,
        default=usual_time_zone,
        help_text=_("All times on the portal are shown by this clock."),
    )
    website = models.URLField(_("the city's own website"), max_length=500, blank=True)
    logo = models.ForeignKey(
        settings.WAGTAILIMAGES_IMAGE_MODEL,
        verbose_name=_("logo"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    first_colour = ColourField(
        _("first city colour"),
        default=USUAL.first,
        help_text=_("The wall. A dark one serves best; a light one becomes the light."),
    )
    second_colour = ColourField(
        _("second city colour"),
        default=USUAL.second,
        help_text=_(
            "The light. Both are moved until everything can be read: the preview "
            "shows how they come out, and how far apart they stand."
        ),
    )
    exit_address = models.URLField(
        _("where “leave this page fast” leads"),
        max_length=500,
        default="https://www.weather.gov/",
        help_text=_("A harmless site that opens quickly and that anybody may look at."),
    )
    talk_to = models.ForeignKey(
        "portal_contacts.Contact",
        verbose_name=_("a person to talk to"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("For everybody who does not find it here or would rather call."),
    )

    class Meta:
        verbose_name = _("city")
        verbose_name_plural = _("city")
        default_permissions = ("change", "view")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(pk=1), name="portal_city_only_one_row"
            )
        ]

    @property
    def name(self) -> Text:
        return self.say("name")

    @property
    def portal_name(self) -> Text:
        return self.say("portal_name")

    @property
    def office(self) -> Text:
        return self.say("office")

    @property
    def promise(self) -> Text:
        return self.say("promise")

    @property
    def about(self) -> Text:
        return self.say("about")

    @property
    def colours(self) -> CityColours:
        """Those of the city; the usual ones where what is stored is none."""
        try:
            return CityColours.read(self.first_colour, self.second_colour)
        except ValueError:
            return USUAL

    def get_preview_template(self, request: HttpRequest, mode_name: str) -> str:
        return "theme/city_preview.html"

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        """Around the content, the frame shows this record instead of the saved one."""
        request.previewed_city = self
        return super().serve_preview(request, mode_name)

    @property
    def clock(self) -> ZoneInfo:
        """The time zone, to reckon with."""
        return clock_of(self.time_zone)


class CityWords(Words):
    """What the city says of itself in one language."""

    record = models.ForeignKey(City, on_delete=models.CASCADE, related_name="words")
    name = models.CharField(_("name of the city"), max_length=100)
    portal_name = models.CharField(
        _("name of this portal"),
        max_length=100,
        blank=True,
        help_text=_("Shown at the top of every page instead of the city's name."),
    )
    office = models.CharField(
        _("office that runs the portal"), max_length=200, blank=True
    )
    promise = models.CharField(
        _("promise"),
        max_length=250,
        blank=True,
        help_text=_("One line: what we do not ask, and what we do not keep."),
    )
    about = models.TextField(
        _("about the city"),
        max_length=2000,
        blank=True,
        help_text=_("A few sentences for people who have just arrived."),
    )

    class Meta(Words.Meta):
        verbose_name = _("city in one language")
        verbose_name_plural = _("city in one language")
