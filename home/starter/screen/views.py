"""Staff see which starter pages the portal has, and add those that it lacks."""

from typing import Any

from django.contrib.auth.mixins import UserPassesTestMixin
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from django.views.generic import TemplateView

from wagtail.admin import messages
from wagtail.admin.auth import permission_denied
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from ..pages import source_home
from ..selectors import may_add, speaks_the_source_language, starter_rows
from ..services import add_starter_pages


class StarterPagesView(UserPassesTestMixin, WagtailAdminTemplateMixin, TemplateView):
    """For whoever may add pages below the home page."""

    http_method_names = ["get", "head", "post", "options"]
    template_name = "home/starter/screen.html"
    page_title = _("Starter pages")
    header_icon = "doc-full-inverse"

    def test_func(self) -> bool:
        return may_add(self.request.user, source_home())

    def handle_no_permission(self) -> HttpResponse:
        return permission_denied(self.request)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        home = source_home()
        explorer = reverse("wagtailadmin_explore", args=[home.pk])
        return [
            *self.breadcrumbs_items,
            {"url": explorer, "label": home.get_admin_display_title()},
            {"url": "", "label": self.page_title},
        ]

    def get_context_data(self, **kwargs: object) -> dict[str, Any]:
        rows = starter_rows()
        return super().get_context_data(
            rows=rows,
            missing=sum(row.page is None for row in rows),
            fits=speaks_the_source_language(),
            **kwargs,
        )

    def post(self, request: HttpRequest, *args: object, **kwargs: str) -> HttpResponse:
        if speaks_the_source_language():
            added = len(add_starter_pages(user=request.user))
            words = ngettext("%(n)s draft added.", "%(n)s drafts added.", added)
            messages.success(request, words % {"n": added})
        return redirect("home_starter_pages")
