"""The screen on which staff see what readers say."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from .models import Count
from .selectors import DAYS, FEW, verdicts

VIEW = "portal_helpful.view_count"


class HelpfulReport(WagtailAdminTemplateMixin, TemplateView):
    page_title = _("Was this helpful?")
    header_icon = "help"
    template_name = "helpful/staff.html"
    _show_breadcrumbs = True

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not request.user.has_perm(VIEW):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        found, few = verdicts()
        return super().get_context_data(
            verdicts=found,
            with_few=few,
            fewest=FEW,
            days=DAYS,
            answers=Count.Answer.labels,
            **kwargs,
        )
