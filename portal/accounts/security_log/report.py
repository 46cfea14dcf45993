"""The security log as a report that administrators read, filter and download."""

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.admin.paginator import WagtailPaginator
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views.reports import ReportView
from wagtail.models import ModelLogEntry

import django_filters

from portal.accounts.models import User
from portal.accounts.security_log.actions import DELETED, EVENTS
from portal.accounts.security_log.selectors import security_entries

MAY_READ = "portal_accounts.view_security_log"
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def by_whom(entry: ModelLogEntry) -> str:
    """Who did it, by the name at that time; empty where nobody is known."""
    if name := entry.data.get("by"):
        return name
    return str(entry.user_display_name) if entry.user_id else ""


def no_formula(value: object) -> str:
    """A cell that no spreadsheet takes for something to work out."""
    text = str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text


class SecurityLogFilterSet(WagtailFilterSet):
    person = django_filters.CharFilter(label=_("Person"), method="filter_person")
    action = django_filters.MultipleChoiceFilter(
        label=_("What happened"),
        choices=[
            *((action, label) for action, (label, _words) in EVENTS.items()),
            (DELETED, _("Deleted")),
        ],
        widget=forms.CheckboxSelectMultiple,
    )
    timestamp = django_filters.DateFromToRangeFilter(
        label=_("Date"), widget=DateRangePickerWidget
    )

    class Meta:
        model = ModelLogEntry
        fields: list[str] = []

    def filter_person(
        self, entries: QuerySet[ModelLogEntry], name: str, words: str
    ) -> QuerySet[ModelLogEntry]:
        """By the name then or now, or the address now."""
        people = User.objects.filter(
            Q(name__icontains=words) | Q(email__icontains=words)
        )
        keys = [str(pk) for pk in people.values_list("pk", flat=True)]
        return entries.filter(
            Q(label__icontains=words)
            | Q(object_id__in=keys, content_type__model="user")
        )


class ItemsPaginator(WagtailPaginator):
    """Counts *items*: the name of the table says nothing to staff."""

    model = None


class SecurityLogView(ReportView):
    page_title = _("Security log")
    header_icon = "lock"
    model = ModelLogEntry
    verbose_name = verbose_name_plural = None
    paginator_class = ItemsPaginator
    filterset_class = SecurityLogFilterSet
    index_url_name = "portal_security_log"
    index_results_url_name = "portal_security_log_results"
    columns = [
        DateColumn("timestamp", label=_("When")),
        Column("label", label=_("Person or role")),
        Column("message", label=_("What happened")),
        Column("by", label=_("By"), accessor=by_whom),
    ]
    export_headings = {
        "timestamp": _("When"),
        "label": _("Person or role"),
        "what": _("What happened"),
        "who": _("By"),
    }
    list_export = list(export_headings)
    custom_field_preprocess = {
        name: {ReportView.FORMAT_CSV: no_formula} for name in ("label", "what", "who")
    }

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not request.user.has_perm(MAY_READ):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_queryset(self) -> QuerySet[ModelLogEntry]:
        return security_entries()

    def get_filename(self) -> str:
        return f"security-log-{timezone.localdate():%Y-%m-%d}"

    def decorate_paginated_queryset(
        self, entries: QuerySet[ModelLogEntry]
    ) -> list[ModelLogEntry]:
        # a download is written after the reader's language is forgotten
        listed = list(entries)
        for entry in listed:
            entry.what, entry.who = str(entry.message), by_whom(entry)
        return listed
