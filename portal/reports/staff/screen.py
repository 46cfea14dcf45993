"""The screen of one report: what was said, about what, and what to do with it."""

from typing import Any

from django.core.exceptions import ValidationError
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin

from portal.words.texts import direction_of

from .. import services
from ..models import Report
from ..selectors import changed_since, entries_since, kept_until, record_of
from .forms import AnswerForm, CloseForm
from .links import subject_links
from .listing import language_of, title_of


class ReportScreen(PermissionCheckedMixin, WagtailAdminTemplateMixin, TemplateView):
    model = Report
    any_permission_required = ["view", "change"]
    template_name = "reports/staff/report.html"
    page_title = _("Reported mistake")
    header_icon = "comment"

    @cached_property
    def report(self) -> Report:
        reports = Report.objects.select_related(
            "page__locale", "revision", "handled_by", "record_type"
        )
        return get_object_or_404(reports, pk=self.kwargs["pk"])

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """One of *take*, *answer*, *close* and *reopen*; then back to the screen."""
        if not self.user_has_permission("change"):
            return redirect(request.path)
        steps = {
            "take": self.take,
            "answer": self.answer,
            "close": self.close,
            "reopen": self.reopen,
        }
        step = steps.get(request.POST.get("action", ""))
        wrong: Form | None = None
        try:
            wrong = step() if step else None
        except ValidationError as error:
            messages.error(request, " ".join(error.messages))
        if wrong is not None:
            messages.error(request, _("Please check your answers"))
            name = f"{request.POST['action']}_form"
            return self.render_to_response(self.get_context_data(**{name: wrong}))
        return redirect(request.path)

    def take(self) -> None:
        services.take(report=self.report, user=self.request.user)
        messages.success(self.request, _("The report is in your hands."))

    def answer(self) -> Form | None:
        form = AnswerForm(self.request.POST, report=self.report)
        if not form.is_valid():
            return form
        services.answer_and_close(
            report=self.report,
            answer=form.cleaned_data["answer"],
            language=form.cleaned_data["answer_language"],
            user=self.request.user,
        )
        messages.success(self.request, _("The visitor can read your answer now."))
        return None

    def close(self) -> Form | None:
        form = CloseForm(self.request.POST)
        if not form.is_valid():
            return form
        services.close(
            report=self.report,
            reason=form.cleaned_data["reason"],
            user=self.request.user,
        )
        messages.success(self.request, _("The report is closed."))
        return None

    def reopen(self) -> None:
        services.reopen(report=self.report, user=self.request.user)
        messages.success(self.request, _("The report is open again."))

    def get_page_subtitle(self) -> str:
        return title_of(self.report)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [
            *self.breadcrumbs_items,
            {"url": reverse("portal_reports:list"), "label": _("Reported mistakes")},
            {"url": "", "label": str(self.report)},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        report, record = self.report, record_of(self.report)
        context = {
            "report": report,
            "may_change": self.user_has_permission("change"),
            "language_name": language_of(report),
            "direction": direction_of(report.language),
            "links": subject_links(report, record, self.request.user),
            "changed_at": changed_since(report, record),
            "entries": list(entries_since(report, record)),
            "kept_until": kept_until(report),
            "answer_form": AnswerForm(report=report),
            "close_form": CloseForm(),
        }
        return super().get_context_data(**context | kwargs)
