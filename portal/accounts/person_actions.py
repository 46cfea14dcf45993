"""Screens that ask before something is done to one person's account."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from wagtail.admin.views.generic import WagtailAdminTemplateMixin
from wagtail.permissions import policy_registry

from portal.accounts.models import User


class PersonActionView(WagtailAdminTemplateMixin, TemplateView):
    """GET explains and asks; POST does it. ``may`` and ``act`` are the subclass's."""

    header_icon = "user"
    button: Promise
    person: User

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.person = get_object_or_404(User, pk=kwargs["pk"])
        if not self.may(request.user, self.person):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @classmethod
    def may(cls, user: User, person: User) -> bool:
        policy = policy_registry.get_by_type(User)
        return policy.user_has_permission_for_instance(user, "change", person)

    def act(self) -> None:
        raise NotImplementedError

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.act()
        return redirect(self.person_url)

    @property
    def person_url(self) -> str:
        return reverse("wagtailusers_users:edit", args=[self.person.pk])

    def get_page_subtitle(self) -> str:
        return self.person.get_full_name()

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [
            *super().get_breadcrumbs_items(),
            {"url": reverse("wagtailusers_users:index"), "label": _("Users")},
            {"url": self.person_url, "label": self.person.get_full_name()},
            {"url": "", "label": self.get_page_title()},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            **kwargs, person=self.person, person_url=self.person_url
        )
