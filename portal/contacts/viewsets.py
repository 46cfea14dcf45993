"""Staff screens of contacts, places, hours and figures, in one menu."""

from django.utils.translation import gettext_lazy as _

from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.admin.ui.tables import Column, UpdatedAtColumn
from wagtail.snippets.views.snippets import SnippetViewSetGroup

from portal.words.panels import WordPanel
from portal.words.viewsets import TranslatableRecordViewSet

from .models import Contact, Figure, Hours, Place

SOURCE_PANELS = [
    FieldPanel("hidden"),
    MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel("checked_on"), FieldPanel("review_by")]),
            FieldPanel("source_name"),
            FieldPanel("source_url"),
            FieldPanel("responsible"),
        ],
        heading=_("Source"),
    ),
    FieldPanel("source_language"),
]
"""Panels for the fields that every sourced record has."""

SOURCE_COLUMNS = [
    Column("checked_on", label=_("Last checked"), sort_key="checked_on"),
    Column("shown", label=_("Shown"), accessor="shown_as", sort_key="hidden"),
    UpdatedAtColumn(),
]
"""List columns for the fields that every sourced record has."""


class FactViewSet(TranslatableRecordViewSet):
    list_display = ["__str__", *SOURCE_COLUMNS]


class ContactViewSet(FactViewSet):
    model = Contact
    icon = "mobile-alt"
    panels = [
        WordPanel("name"),
        WordPanel("title"),
        InlinePanel(
            "phones",
            heading=_("Phone numbers"),
            label=_("Phone number"),
            panels=[
                FieldRowPanel([FieldPanel("number"), FieldPanel("extension")]),
                FieldPanel("type"),
                FieldPanel("languages"),
            ],
        ),
        FieldPanel("email"),
        FieldPanel("url"),
        FieldPanel("languages"),
        FieldPanel("place"),
        FieldPanel("hours"),
        WordPanel("description"),
        *SOURCE_PANELS,
    ]


class PlaceViewSet(FactViewSet):
    model = Place
    icon = "site"
    panels = [
        WordPanel("name"),
        MultiFieldPanel(
            [
                FieldPanel("address_1"),
                FieldPanel("address_2"),
                FieldRowPanel([FieldPanel("city"), FieldPanel("state_province")]),
                FieldRowPanel([FieldPanel("postal_code"), FieldPanel("country")]),
                FieldRowPanel([FieldPanel("latitude"), FieldPanel("longitude")]),
            ],
            heading=_("Address"),
        ),
        WordPanel("description"),
        WordPanel("transportation"),
        *SOURCE_PANELS,
    ]


class HoursViewSet(FactViewSet):
    model = Hours
    icon = "time"
    panels = [
        WordPanel("name"),
        InlinePanel(
            "rows",
            heading=_("Opening times"),
            label=_("Opening time"),
            panels=[
                FieldPanel("byday"),
                FieldRowPanel([FieldPanel("opens_at"), FieldPanel("closes_at")]),
                FieldPanel("by_appointment"),
                FieldRowPanel([FieldPanel("valid_from"), FieldPanel("valid_to")]),
            ],
        ),
        WordPanel("notes"),
        *SOURCE_PANELS,
    ]


class FigureViewSet(FactViewSet):
    model = Figure
    icon = "decimal"
    list_display = ["__str__", "amount", "currency", *SOURCE_COLUMNS]
    panels = [
        WordPanel("name"),
        FieldPanel("kind"),
        FieldRowPanel([FieldPanel("amount"), FieldPanel("currency")]),
        WordPanel("unit"),
        FieldPanel("valid_from"),
        WordPanel("note"),
        *SOURCE_PANELS,
    ]


class FactsGroup(SnippetViewSetGroup):
    """Everything that pages choose instead of copying it."""

    menu_label = _("Facts")
    menu_name = "facts"
    menu_icon = "clipboard-list"
    menu_order = 250
    items = (ContactViewSet, PlaceViewSet, HoursViewSet, FigureViewSet)
