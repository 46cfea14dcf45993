"""Staff screens: the city's record and its emergency numbers, under Settings."""

from django.utils.translation import gettext_lazy as _

from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.admin.ui.tables import BooleanColumn

from portal.words.panels import WordPanel
from portal.words.viewsets import TranslatableRecordViewSet

from .models import City, EmergencyNumber
from .views import CityEditView, CityIndexView, CityPreviewView


class CityViewSet(TranslatableRecordViewSet):
    model = City
    index_view_class = CityIndexView
    edit_view_class = CityEditView
    preview_on_edit_view_class = CityPreviewView
    icon = "site"
    menu_label = _("City")
    menu_name = "city"
    menu_order = 100
    add_to_settings_menu = True
    panels = [
        WordPanel("name"),
        WordPanel("portal_name"),
        WordPanel("office"),
        WordPanel("promise"),
        WordPanel("about"),
        MultiFieldPanel(
            [
                FieldPanel("official_name"),
                FieldRowPanel([FieldPanel("region"), FieldPanel("country")]),
                FieldPanel("time_zone"),
                FieldPanel("website"),
                FieldPanel("logo"),
            ],
            heading=_("Facts"),
        ),
        FieldRowPanel(
            [FieldPanel("first_colour"), FieldPanel("second_colour")],
            heading=_("Colours"),
        ),
        FieldPanel("talk_to"),
        FieldPanel("exit_address"),
        FieldPanel("source_language"),
    ]


class EmergencyNumberViewSet(TranslatableRecordViewSet):
    model = EmergencyNumber
    icon = "warning"
    menu_label = _("Emergency numbers")
    menu_name = "emergency-numbers"
    menu_order = 110
    add_to_settings_menu = True
    ordering = "sort_order"
    sort_order_field = "sort_order"
    list_display = ["__str__", "shown", BooleanColumn("hidden", label=_("Hidden"))]
    panels = [
        FieldPanel("number"),
        WordPanel("label"),
        FieldPanel("hidden"),
        FieldPanel("source_language"),
    ]
