"""Staff screens of the directory, in the order of its menu."""

from django.utils.translation import gettext_lazy as _

from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    HelpPanel,
    MultiFieldPanel,
    Panel,
)
from wagtail.admin.ui.tables import Column

from portal.contacts.viewsets import SOURCE_COLUMNS, SOURCE_PANELS
from portal.words.panels import WordPanel
from portal.words.viewsets import TranslatableRecordViewSet

from ..models import (
    Location,
    Organization,
    Phone,
    Schedule,
    Service,
    ServiceAtLocation,
    Taxonomy,
    TaxonomyTerm,
)
from . import filters, views
from .forms import DirectoryForm
from .parts import PartsPanel, ScheduleForm

PHONE_PANELS = [
    FieldRowPanel([FieldPanel("number"), FieldPanel("extension")]),
    FieldPanel("type"),
    WordPanel("description"),
    FieldPanel("languages"),
    FieldPanel("given"),
]
SCHEDULE_PANELS = [
    FieldPanel("byday"),
    FieldRowPanel([FieldPanel("opens_at"), FieldPanel("closes_at")]),
    FieldPanel("by_appointment"),
    WordPanel("description"),
    WordPanel("notes"),
    FieldRowPanel([FieldPanel("valid_from"), FieldPanel("valid_to")]),
]
PHONES = PartsPanel(
    "phones",
    heading=_("Phone numbers"),
    label=_("Phone number"),
    panels=PHONE_PANELS,
)
SCHEDULES = PartsPanel(
    "schedules",
    heading=_("Opening times"),
    label=_("Opening time"),
    row_form=ScheduleForm,
    panels=SCHEDULE_PANELS,
)
ADDRESSES = PartsPanel(
    "addresses",
    heading=_("Addresses"),
    label=_("Address"),
    panels=[
        FieldPanel("address_type"),
        FieldPanel("attention"),
        FieldPanel("address_1"),
        FieldPanel("address_2"),
        FieldRowPanel([FieldPanel("city"), FieldPanel("region")]),
        FieldRowPanel([FieldPanel("state_province"), FieldPanel("postal_code")]),
        FieldPanel("country"),
    ],
)
PLACES = PartsPanel(
    "service_at_locations",
    heading=_("Places"),
    label=_("Place"),
    panels=[
        FieldPanel("location"),
        WordPanel("description"),
    ],
)
CATEGORIES = PartsPanel(
    "attributes",
    heading=_("Categories"),
    label=_("Category"),
    panels=[FieldPanel("taxonomy_term")],
)


class DirectoryViewSet(TranslatableRecordViewSet):
    index_view_class = views.DirectoryIndexView
    delete_view_class = views.DirectoryDeleteView
    translations_view_class = views.DirectoryTranslationsView
    ordering = "-pk"

    def get_edit_handler(self) -> Panel:
        handler = super().get_edit_handler()
        handler.base_form_class = DirectoryForm
        return handler


class ServiceViewSet(DirectoryViewSet):
    model = Service
    icon = "list-ul"
    index_view_class = views.OfferIndexView
    filterset_class = filters.ServiceFilterSet
    list_display = [
        "__str__",
        Column("organization", label=_("Organization")),
        Column(
            "status",
            label=_("Status"),
            accessor="get_status_display",
            sort_key="status",
        ),
        *SOURCE_COLUMNS,
    ]
    panels = [
        WordPanel("name"),
        WordPanel("alert"),
        FieldPanel("organization"),
        FieldPanel("status"),
        WordPanel("description"),
        WordPanel("eligibility_description"),
        FieldRowPanel([FieldPanel("minimum_age"), FieldPanel("maximum_age")]),
        WordPanel("fees_description"),
        WordPanel("application_process"),
        WordPanel("wait_time"),
        CATEGORIES,
        PLACES,
        HelpPanel(
            content=_(
                "Numbers and times here are those of the service everywhere. What "
                "differs at one place is written at that place."
            )
        ),
        PHONES,
        SCHEDULES,
        FieldPanel("languages"),
        WordPanel("interpretation_services"),
        FieldPanel("email"),
        FieldPanel("url"),
        MultiFieldPanel(
            [
                WordPanel("alternate_name"),
                WordPanel("accreditations"),
                WordPanel("licenses"),
                FieldPanel("assurer_email"),
            ],
            heading=_("More"),
        ),
        *SOURCE_PANELS,
    ]


class OrganizationViewSet(DirectoryViewSet):
    model = Organization
    icon = "group"
    filterset_class = filters.OrganizationFilterSet
    list_display = ["__str__", *SOURCE_COLUMNS]
    panels = [
        WordPanel("name"),
        WordPanel("alternate_name"),
        WordPanel("description"),
        PHONES,
        FieldPanel("email"),
        FieldPanel("website"),
        FieldPanel("parent_organization"),
        MultiFieldPanel(
            [
                FieldPanel("legal_status"),
                FieldPanel("tax_status"),
                FieldPanel("tax_id"),
                FieldPanel("year_incorporated"),
                FieldPanel("logo"),
                FieldPanel("uri"),
            ],
            heading=_("More"),
        ),
        *SOURCE_PANELS,
    ]


class LocationViewSet(DirectoryViewSet):
    model = Location
    icon = "site"
    index_view_class = views.OfferIndexView
    filterset_class = filters.LocationFilterSet
    list_display = [
        "__str__",
        Column("organization", label=_("Organization")),
        *SOURCE_COLUMNS,
    ]
    panels = [
        WordPanel("name"),
        FieldPanel("location_type"),
        ADDRESSES,
        FieldRowPanel([FieldPanel("latitude"), FieldPanel("longitude")]),
        WordPanel("description"),
        WordPanel("transportation"),
        PHONES,
        SCHEDULES,
        FieldPanel("languages"),
        FieldPanel("url"),
        FieldPanel("organization"),
        WordPanel("alternate_name"),
        *SOURCE_PANELS,
    ]


class ServiceAtLocationViewSet(DirectoryViewSet):
    """Its own numbers and times; which places a service has stands with the service."""

    model = ServiceAtLocation
    icon = "time"
    menu_label = _("Times by place")
    index_view_class = views.ServiceAtLocationIndexView
    list_display = ["__str__"]
    search_fields = ["service__words__name", "location__words__name"]
    panels = [
        FieldPanel("service"),
        FieldPanel("location"),
        WordPanel("description"),
        PHONES,
        SCHEDULES,
        FieldPanel("source_language"),
    ]


class TaxonomyTermViewSet(DirectoryViewSet):
    model = TaxonomyTerm
    icon = "tag"
    index_view_class = views.TermIndexView
    filterset_class = filters.TermFilterSet
    list_display = [
        "__str__",
        Column("parent", label=_("Part of")),
        Column("taxonomy", label=_("List")),
    ]
    panels = [
        WordPanel("name"),
        FieldPanel("parent"),
        WordPanel("description"),
        FieldPanel("taxonomy"),
        FieldRowPanel([FieldPanel("code"), FieldPanel("term_uri")]),
        FieldPanel("source_language"),
    ]


class TaxonomyViewSet(DirectoryViewSet):
    model = Taxonomy
    icon = "folder-open-inverse"
    list_display = ["__str__"]
    panels = [
        WordPanel("name"),
        WordPanel("description"),
        FieldRowPanel([FieldPanel("version"), FieldPanel("uri")]),
        FieldPanel("source_language"),
    ]


class OwnerColumn(Column):
    """What a number or a time belongs to."""

    def get_value(self, instance: Phone | Schedule) -> str:
        names = ("service", "organization", "location", "service_at_location")
        owners = (getattr(instance, name, None) for name in names)
        return str(next(filter(None, owners), ""))


class PhoneViewSet(DirectoryViewSet):
    """For translators; the numbers themselves stand with what they belong to."""

    model = Phone
    icon = "mobile-alt"
    menu_label = _("Words of phone numbers")
    index_view_class = views.PhoneIndexView
    list_display = ["__str__", OwnerColumn("owner", label=_("Of"))]
    panels = PHONE_PANELS


class ScheduleViewSet(DirectoryViewSet):
    """For translators; the times themselves stand with what they belong to."""

    model = Schedule
    icon = "calendar"
    menu_label = _("Words of opening times")
    index_view_class = views.ScheduleIndexView
    list_display = ["__str__", OwnerColumn("owner", label=_("Of"))]
    panels = SCHEDULE_PANELS
