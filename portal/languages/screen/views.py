"""Staff make languages live, order them, retire them and switch them off."""

from typing import Any

from django.contrib.auth.mixins import PermissionRequiredMixin
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse, reverse_lazy
from django.utils.translation import gettext_lazy as _
from django.views import View
from django.views.generic import TemplateView

from wagtail.admin import messages
from wagtail.admin.auth import permission_denied
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from portal.operations.catalogues.declared import COMPLETE, FOR_NEWCOMERS

from ..declared import DECLARED
from ..selectors import language_states
from ..services import NotTheLiveLanguages, SourceLanguageStaysLive, move
from .actions import ACTIONS
from .rows import language_rows, row_of, staff_name

CHANGE_LANGUAGE = "portal_languages.change_language"


class MayChangeLanguages(PermissionRequiredMixin):
    """Lets in who may change languages; tells the others so."""

    permission_required = CHANGE_LANGUAGE

    def handle_no_permission(self) -> HttpResponse:
        return permission_denied(self.request)


class LanguagesView(MayChangeLanguages, WagtailAdminTemplateMixin, TemplateView):
    """All declared languages by state, with what can be done with each."""

    template_name = "languages/screen.html"
    page_title = _("Languages")
    header_icon = "site"

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs: object) -> dict[str, Any]:
        search = self.request.GET.get("q", "")[:80]
        return super().get_context_data(
            rows=language_rows(search), search=search, **kwargs
        )


class ActionView(MayChangeLanguages, WagtailAdminTemplateMixin, TemplateView):
    """Says what visitors will see, and does it once staff agree."""

    template_name = "languages/confirm.html"
    header_icon = "site"

    def setup(self, request: HttpRequest, *args: object, **kwargs: str) -> None:
        super().setup(request, *args, **kwargs)
        if kwargs["code"] not in DECLARED or kwargs["action"] not in ACTIONS:
            raise Http404
        self.action = ACTIONS[kwargs["action"]]
        self.code = kwargs["code"]
        self.words = {"name": staff_name(self.code)}

    def get_page_title(self) -> str:
        return self.action.question % self.words

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [
            *self.breadcrumbs_items,
            {"url": reverse_lazy("portal_languages"), "label": _("Languages")},
            {"url": "", "label": self.get_page_title()},
        ]

    def get_context_data(self, **kwargs: object) -> dict[str, Any]:
        return super().get_context_data() | {
            "action": self.action,
            "row": row_of(self.code, language_states()),
            "effects": [effect % self.words for effect in self.action.effects],
            "lacks_words": self.action.name == "live"
            and self.code not in {"en", *COMPLETE, *FOR_NEWCOMERS},
        }

    def post(self, request: HttpRequest, *args: object, **kwargs: str) -> HttpResponse:
        try:
            self.action.run(code=self.code, user=request.user)
        except SourceLanguageStaysLive:
            messages.error(
                request,
                _("%(name)s stays live: pages are written in it.") % self.words,
            )
        else:
            messages.success(request, self.action.done % self.words)
        return redirect("portal_languages")


class MoveView(MayChangeLanguages, View):
    """Moves a live language one place up or down."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, code: str) -> HttpResponse:
        try:
            move(code=code, by=-1 if "up" in request.POST else 1, user=request.user)
        except NotTheLiveLanguages:
            messages.error(request, _("Only a live language has a place in the list."))
        return redirect(f"{reverse('portal_languages')}#language-{code}")
