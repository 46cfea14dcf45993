"""The screen of one job, and the part of it that a script brings up to date."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from ..models import Job
from ..selectors import may_cancel, visible_jobs
from ..services import cancel
from ..words import title_of


class JobScreen(WagtailAdminTemplateMixin, TemplateView):
    """Shows how far it is; a POST with the action *cancel* stops it."""

    template_name = "portal_jobs/job.html"
    page_title = _("Long work")
    header_icon = "cogs"

    @cached_property
    def job(self) -> Job:
        return get_object_or_404(visible_jobs(self.request.user), pk=self.kwargs["pk"])

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not may_cancel(request.user, self.job):
            raise PermissionDenied
        if request.POST.get("action") == "cancel":
            if cancel(job=self.job, user=request.user):
                messages.success(request, _("This work is being stopped."))
            else:
                messages.warning(request, _("This work had ended already."))
        return redirect(self.job)

    def get_page_subtitle(self) -> str:
        return title_of(self.job)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [
            *self.breadcrumbs_items,
            {"url": reverse("portal_jobs:list"), "label": self.page_title},
            {"url": "", "label": self.get_page_subtitle()},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        allowed = may_cancel(self.request.user, self.job)
        return super().get_context_data(job=self.job, may_cancel=allowed, **kwargs)


class JobProgress(TemplateView):
    """Only how far it is, for the script."""

    http_method_names = ["get", "head", "options"]
    template_name = "portal_jobs/fragment.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        jobs = visible_jobs(self.request.user)
        return super().get_context_data(job=get_object_or_404(jobs, pk=kwargs["pk"]))
