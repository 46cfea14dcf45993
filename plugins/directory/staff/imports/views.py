"""The list of imports with the form, one import, and its report as a file."""

import csv
from typing import Any

from django.contrib.auth.mixins import PermissionRequiredMixin
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.views import View
from django.views.generic import FormView, TemplateView

from wagtail.admin import messages
from wagtail.admin.auth import permission_denied
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from portal.jobs.services import KindClosed

from ...hsds.reading_reports import all_findings, kinds_of_findings, table_counts
from ...hsds.runs import MAY_IMPORT, begin_import, discard, hand_in
from ...models import ImportRun
from .forms import PackageForm

PER_PAGE = 20
CLOSED = _("This module is switched off, so nothing can be imported now.")


class MayImport(PermissionRequiredMixin):
    permission_required = MAY_IMPORT

    def handle_no_permission(self) -> HttpResponse:
        return permission_denied(self.request)


class ImportsView(MayImport, WagtailAdminTemplateMixin, FormView):
    """Hands a package in, and lists the earlier ones."""

    form_class = PackageForm
    template_name = "directory/imports/list.html"
    page_title = _("Import")
    header_icon = "download"

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        runs = ImportRun.objects.select_related("job", "started_by")
        page = Paginator(runs, PER_PAGE).get_page(self.request.GET.get("p"))
        return super().get_context_data(
            page=page, sources=_earlier_sources(), url=_list_url(), **kwargs
        )

    def form_valid(self, form: PackageForm) -> HttpResponse:
        given = form.cleaned_data
        try:
            run = hand_in(
                file=given["package"],
                source=given["source"],
                language=given["language"],
                user=self.request.user,
            )
        except KindClosed:
            form.add_error(None, CLOSED)
            return self.form_invalid(form)
        return redirect(_run_url(run))


class ImportRunView(MayImport, WagtailAdminTemplateMixin, TemplateView):
    """How far it is, what would change or did, and what was said about the rows."""

    template_name = "directory/imports/run.html"
    header_icon = "download"

    @cached_property
    def run(self) -> ImportRun:
        runs = ImportRun.objects.select_related("job", "started_by")
        return get_object_or_404(runs, pk=self.kwargs["pk"])

    def get_page_title(self) -> str:
        return self.run.file_name or str(self.run)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [
            *self.breadcrumbs_items,
            {"url": _list_url(), "label": ImportsView.page_title},
            {"url": "", "label": self.get_page_title()},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            run=self.run,
            is_trial=self.run.state
            in {ImportRun.State.CHECKING, ImportRun.State.CHECKED},
            tables=table_counts(self.run.rows),
            kinds=kinds_of_findings(self.run),
            findings_url=reverse("directory_admin:import_findings", args=[self.run.pk]),
            list_url=_list_url(),
            **kwargs,
        )

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            match request.POST.get("action"):
                case "import":
                    begin_import(run=self.run, user=request.user)
                case "discard":
                    discard(run=self.run, user=request.user)
                    messages.success(request, _("The package was thrown away."))
                    return redirect(_list_url())
        except ValidationError as error:
            messages.error(request, error.messages[0])
        except KindClosed:
            messages.error(request, CLOSED)
        return redirect(_run_url(self.run))


class FindingsView(MayImport, View):
    """The whole report as a CSV file, line by line."""

    http_method_names = ["get", "head", "options"]

    def get(self, request: HttpRequest, pk: int) -> StreamingHttpResponse:
        run = get_object_or_404(ImportRun, pk=pk)
        writer = csv.writer(_Line())
        lines = (writer.writerow(line) for line in all_findings(run))
        response = StreamingHttpResponse(lines, content_type="text/csv; charset=utf-8")
        name = f"import-{run.pk}.csv"
        response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
        return response


class _Line:
    """Takes what a CSV writer writes and gives it back."""

    def write(self, line: str) -> str:
        return line


def _earlier_sources() -> list[str]:
    return list(
        ImportRun.objects.order_by("source").values_list("source", flat=True).distinct()
    )


def _list_url() -> str:
    return reverse("directory_admin:import")


def _run_url(run: ImportRun) -> str:
    return reverse("directory_admin:import_run", args=[run.pk])
