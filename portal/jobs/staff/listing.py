"""The list of long work, the latest first."""

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext_lazy as _

from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.reports import ReportView

import django_filters

from ..kinds import all_kinds
from ..models import Job
from ..selectors import may_see_some, visible_jobs
from ..words import progress_of, title_of


class JobFilterSet(WagtailFilterSet):
    state = django_filters.MultipleChoiceFilter(
        label=_("State"),
        choices=Job.State.choices,
        widget=forms.CheckboxSelectMultiple,
    )
    kind = django_filters.MultipleChoiceFilter(
        label=_("What"),
        choices=lambda: [(kind.name, kind.title) for kind in all_kinds()],
        widget=forms.CheckboxSelectMultiple,
    )

    class Meta:
        model = Job
        fields: list[str] = []


class JobListView(ReportView):
    page_title = _("Long work")
    header_icon = "cogs"
    model = Job
    filterset_class = JobFilterSet
    results_template_name = "portal_jobs/list_results.html"
    index_url_name = "portal_jobs:list"
    index_results_url_name = "portal_jobs:list_results"
    default_ordering = "-created_at"
    columns = [
        TitleColumn(
            "title",
            label=_("What"),
            accessor=title_of,
            get_url=lambda job: job.get_absolute_url(),
        ),
        Column("state", label=_("State"), accessor="get_state_display"),
        Column("progress", label=_("How far"), accessor=progress_of),
        Column(
            "started_by",
            label=_("Started by"),
            accessor=lambda job: str(job.started_by or _("the portal itself")),
        ),
        Column(
            "created_at",
            label=_("Asked for"),
            accessor=lambda job: date_format(
                localtime(job.created_at), "SHORT_DATETIME_FORMAT"
            ),
        ),
    ]

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not may_see_some(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_queryset(self) -> QuerySet[Job]:
        return visible_jobs(self.request.user).order_by("-created_at", "-pk")
