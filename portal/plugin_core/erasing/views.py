"""Superusers write all of a module into a file, fetch it, and erase the module."""

from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.storage import storages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from wagtail.admin import messages

from ..modules_screen.cards import card_of
from ..modules_screen.views import MayManageModules, OneModuleScreen
from ..selectors import State, states
from .contents import counts, foreign_pages, fresh_export, is_a_front_door, models_of
from .services import STORAGE, erase, make_export, note_fetched


class SuperusersOnly(MayManageModules):
    def has_permission(self) -> bool:
        return self.request.user.is_active and self.request.user.is_superuser


class EraseView(SuperusersOnly, OneModuleScreen):
    """First the file, then the typed slug."""

    template_name = "plugin_core/erase.html"

    def get_page_title(self) -> str:
        return _("Erase data of %(title)s?") % self.words

    def get_context_data(self, **kwargs: object) -> dict[str, Any]:
        slug = self.plugin.slug
        numbers = counts(slug)
        return super().get_context_data() | {
            "card": card_of(self.plugin, self.request),
            "rows": [
                (capfirst(model._meta.verbose_name_plural), numbers[label])
                for model in models_of(slug)
                if (label := model._meta.label_lower) in numbers
                and not model._meta.auto_created
            ],
            "is_off": states()[slug] == State.OFF,
            "is_front_door": is_a_front_door(slug),
            "foreign_pages": foreign_pages(slug),
            "export": fresh_export(slug),
        }

    def post(self, request: HttpRequest, *args: object, **kwargs: str) -> HttpResponse:
        slug, typed = self.plugin.slug, request.POST.get("slug", "")[:80]
        try:
            erase(slug=slug, typed=typed, user=request.user)
        except ValidationError as refusal:
            messages.error(request, " ".join(refusal.messages))
            return redirect("portal_module_erase", slug)
        messages.success(request, _("The data of %(title)s is erased.") % self.words)
        return redirect("portal_module", slug)


class ExportView(SuperusersOnly, OneModuleScreen):
    """POST writes the file, GET fetches it; both are in the history."""

    def post(self, request: HttpRequest, *args: object, **kwargs: str) -> HttpResponse:
        try:
            make_export(slug=self.plugin.slug, user=request.user)
        except ValidationError as refusal:
            messages.error(request, " ".join(refusal.messages))
        else:
            messages.success(request, _("The file is ready. It is kept for a day."))
        return redirect("portal_module_erase", self.plugin.slug)

    def get(self, request: HttpRequest, *args: object, **kwargs: str) -> HttpResponse:
        export = fresh_export(self.plugin.slug)
        storage = storages[STORAGE]
        if export is None or not storage.exists(export.name):
            raise Http404
        note_fetched(export=export, user=request.user)
        response = FileResponse(
            storage.open(export.name),
            as_attachment=True,
            filename=f"{export.slug}-{export.made_at:%Y-%m-%d}.zip",
        )
        response.headers["Cache-Control"] = "no-store"
        return response
