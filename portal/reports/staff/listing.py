"""The queue: every report in one list, the newest first."""

from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.functional import cached_property
from django.utils.timezone import localtime
from django.utils.translation import gettext_lazy as _

from wagtail.admin.ui.tables import BulkActionsCheckboxColumn, Column, TitleColumn
from wagtail.admin.views import generic

from portal.languages.declared import DECLARED

from ..models import Report
from .filters import ReportFilterSet


class ReportListView(generic.IndexView):
    model = Report
    template_name = "reports/staff/list.html"
    results_template_name = "reports/staff/list_results.html"
    page_title = _("Reported mistakes")
    header_icon = "comment"
    any_permission_required = ["view", "change"]
    index_url_name = "portal_reports:list"
    index_results_url_name = "portal_reports:list_results"
    edit_url_name = "portal_reports:report"
    filterset_class = ReportFilterSet
    default_ordering = "-received_at"
    paginate_by = 30

    @cached_property
    def columns(self) -> list[Column]:
        return [
            BulkActionsCheckboxColumn("bulk_actions", obj_type="report"),
            TitleColumn(
                "title",
                label=_("About"),
                accessor=title_of,
                get_url=lambda report: reverse(self.edit_url_name, args=[report.pk]),
                get_title_id=lambda report: f"report_{report.pk}_title",
            ),
            Column("kind", label=_("What is wrong"), accessor="get_kind_display"),
            Column("language", label=_("Language"), accessor=language_of),
            Column(
                "state",
                label=_("State"),
                accessor="get_state_display",
                sort_key="state",
            ),
            Column("handled_by", label=_("In the hands of"), accessor=hands_of),
            Column(
                "received_at",
                label=_("Received"),
                accessor=received,
                sort_key="received_at",
            ),
            Column("mail", label=_("Mail"), accessor=mail_of),
        ]

    def get_base_queryset(self) -> QuerySet[Report]:
        return super().get_base_queryset().select_related("handled_by")

    def order_queryset(self, queryset: QuerySet[Report]) -> QuerySet[Report]:
        ordered = super().order_queryset(queryset)
        return ordered.order_by(*ordered.query.order_by, "-pk")

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]


def title_of(report: Report) -> str:
    return report.about or str(_("This website as a whole"))


def language_of(report: Report) -> str:
    if report.language not in DECLARED:
        return report.language
    return DECLARED[report.language].own_name


def hands_of(report: Report) -> str:
    return str(report.handled_by or "")


def received(report: Report) -> str:
    return date_format(localtime(report.received_at), "SHORT_DATETIME_FORMAT")


def mail_of(report: Report) -> str:
    if report.mailed_at:
        return str(_("Sent"))
    return "" if report.is_closed else str(_("Not sent yet"))
