"""The staff screen that switches the maintenance page on and off."""

from django import forms
from django.conf import settings
from django.contrib.auth.mixins import PermissionRequiredMixin
from django.http import HttpResponse
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _
from django.views.generic import FormView

from wagtail.admin import messages
from wagtail.admin.auth import permission_denied
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from .models import MaintenanceMode
from .selectors import maintenance_is_on
from .services import set_maintenance

CHANGE_MAINTENANCE = "portal_operations.change_maintenancemode"


class MaintenanceForm(forms.ModelForm):
    class Meta:
        model = MaintenanceMode
        fields = ["is_on"]


class MaintenanceView(PermissionRequiredMixin, WagtailAdminTemplateMixin, FormView):
    """One tick box, with what it does and what it does not do."""

    http_method_names = ["get", "head", "post", "options"]  # PUT would be a POST
    permission_required = CHANGE_MAINTENANCE
    form_class = MaintenanceForm
    template_name = "portal_operations/maintenance_screen.html"
    page_title = _("Maintenance page")
    header_icon = "warning"
    success_url = reverse_lazy("portal_maintenance")

    def get_breadcrumbs_items(self):
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    def get_initial(self) -> dict:
        return {"is_on": maintenance_is_on()}

    def get_context_data(self, **kwargs: object) -> dict:
        return super().get_context_data(
            is_on=maintenance_is_on(), forced=settings.MAINTENANCE, **kwargs
        )

    def form_valid(self, form: MaintenanceForm) -> HttpResponse:
        is_on = form.cleaned_data["is_on"]
        set_maintenance(is_on=is_on, user=self.request.user)
        if is_on:
            messages.warning(self.request, _("Visitors now see the maintenance page."))
        else:
            messages.success(self.request, _("Visitors now see the portal again."))
        return super().form_valid(form)

    def handle_no_permission(self) -> HttpResponse:
        return permission_denied(self.request)
