"""Staff screens of alerts."""

from typing import Any

from django.urls import URLPattern, path
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext_lazy as _

from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.admin.ui.tables import Column

from portal.words.panels import WordPanel
from portal.words.viewsets import TranslatableRecordViewSet

from .models import Alert
from .views import AlertEditView, AlertIndexView, EndAlertView


class StandingColumn(Column):
    def get_value(self, instance: Alert) -> str:
        return str(instance.standing().label)


class MomentColumn(Column):
    """Day and time; Wagtail's own column calls every day to come *just now*."""

    def get_value(self, instance: Alert) -> str:
        moment = localtime(super().get_value(instance))
        return date_format(moment, "SHORT_DATETIME_FORMAT")


class AlertViewSet(TranslatableRecordViewSet):
    model = Alert
    index_view_class = AlertIndexView
    edit_view_class = AlertEditView
    icon = "warning"
    menu_label = _("Alerts")
    menu_name = "alerts"
    menu_order = 240
    add_to_admin_menu = True
    ordering = "-starts_at"
    list_display = [
        "__str__",
        StandingColumn("standing", label=_("Now")),
        Column("level", label=_("Level"), accessor="loudness", sort_key="level"),
        MomentColumn("starts_at", label=_("Shown from"), sort_key="starts_at"),
        MomentColumn("ends_at", label=_("Shown until"), sort_key="ends_at"),
    ]
    panels = [
        WordPanel("title"),
        WordPanel("message"),
        FieldPanel("level"),
        FieldRowPanel([FieldPanel("starts_at"), FieldPanel("ends_at")]),
        FieldPanel("page"),
        FieldPanel("hidden"),
        FieldPanel("source_language"),
    ]

    def get_common_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_common_view_kwargs(
            end_url_name=self.get_url_name("end"), **kwargs
        )

    @property
    def end_view(self) -> Any:
        return self.construct_view(EndAlertView, header_icon="warning")

    def get_urlpatterns(self) -> list[URLPattern]:
        end = path(f"end/<{self.pk_path_converter}:pk>/", self.end_view, name="end")
        return [*super().get_urlpatterns(), end]
