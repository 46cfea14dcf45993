"""The staff screen that says whether all is well, and what to do where it is not."""

from django.contrib.auth.mixins import PermissionRequiredMixin
from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from wagtail.admin.auth import permission_denied
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from portal.jobs.selectors import standings

from .checks import findings

VIEW_HEALTH = "portal_operations.view_health"


class HealthView(PermissionRequiredMixin, WagtailAdminTemplateMixin, TemplateView):
    """Looks at everything each time it is opened."""

    permission_required = VIEW_HEALTH
    template_name = "portal_operations/health_screen.html"
    page_title = _("Health of the portal")
    header_icon = "circle-check"

    def get_breadcrumbs_items(self) -> list[dict]:
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs: object) -> dict:
        return super().get_context_data(
            findings=findings(), standings=standings(), **kwargs
        )

    def handle_no_permission(self) -> HttpResponse:
        return permission_denied(self.request)
