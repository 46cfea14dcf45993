"""Staff look at the modules, prepare them and switch them on and off."""

from typing import Any

from django.contrib.auth.mixins import PermissionRequiredMixin
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse, reverse_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView

from wagtail.admin import messages
from wagtail.admin.auth import permission_denied
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from ..config import PluginConfig
from ..registry import plugin
from ..selectors import MANAGE, State, states
from ..services import set_state
from ..starting.selectors import starter_drafts
from .actions import ACTIONS, action_to
from .cards import WORDS, card_of, categories, counts
from .history import history
from .losses import losses


class MayManageModules(PermissionRequiredMixin):
    """Lets in who may switch modules; tells the others so."""

    permission_required: str | tuple[str, ...] = MANAGE

    def handle_no_permission(self) -> HttpResponse:
        return permission_denied(self.request)


class ModulesScreen(MayManageModules, WagtailAdminTemplateMixin, TemplateView):
    """What the screens of this room share."""

    page_title = gettext_lazy("Modules")
    header_icon = "plus"

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*self.breadcrumbs_items, *self.path(), self.crumb()]

    def path(self) -> list[dict[str, Any]]:
        return []

    def crumb(self) -> dict[str, Any]:
        return {"url": "", "label": self.get_page_title()}


class OneModuleScreen(ModulesScreen):
    """A screen about one installed module; not found for any other."""

    plugin: PluginConfig

    def setup(self, request: HttpRequest, *args: object, **kwargs: str) -> None:
        super().setup(request, *args, **kwargs)
        try:
            self.plugin = plugin(kwargs["slug"])
        except LookupError as error:
            raise Http404 from error
        self.words = {"title": str(self.plugin.title or self.plugin.slug)}

    def path(self) -> list[dict[str, Any]]:
        address = reverse("portal_module", args=[self.plugin.slug])
        return [
            {"url": reverse_lazy("portal_modules"), "label": _("Modules")},
            {"url": address, "label": self.words["title"]},
        ]


class ModulesView(ModulesScreen):
    """All cards, by category, with a search and a filter by state."""

    template_name = "plugin_core/modules.html"

    def get_context_data(self, **kwargs: object) -> dict[str, Any]:
        search = self.request.GET.get("q", "")[:80]
        state = self.request.GET.get("state", "")
        everything = categories(self.request, search=search)
        found = everything
        if state in WORDS:
            found = categories(self.request, search=search, state=state)
        number = counts(everything)
        return super().get_context_data(
            categories=found,
            search=search,
            state=state if state in WORDS else "",
            states=[(name, word, number[name]) for name, word in WORDS.items()],
            **kwargs,
        )


class ModuleView(OneModuleScreen):
    """All about one module: what it adds, how it is, what was done to it."""

    template_name = "plugin_core/module.html"

    def get_page_title(self) -> str:
        return self.words["title"]

    def path(self) -> list[dict[str, Any]]:
        return super().path()[:1]

    def get_context_data(self, **kwargs: object) -> dict[str, Any]:
        card = card_of(self.plugin, self.request, only_quick=False)
        return super().get_context_data() | {
            "card": card,
            "drafts": starter_drafts(card.slug),
            "history": history(card.slug),
            "may_erase": self.request.user.is_superuser and card.state == State.OFF,
        }


class SwitchView(OneModuleScreen):
    """Says what a switch does, and does it once staff agree."""

    template_name = "plugin_core/confirm.html"

    def setup(self, request: HttpRequest, *args: object, **kwargs: str) -> None:
        super().setup(request, *args, **kwargs)
        if kwargs["action"] not in ACTIONS:
            raise Http404
        self.action = ACTIONS[kwargs["action"]]

    def get_page_title(self) -> str:
        return self.action.question % self.words

    def get_context_data(self, **kwargs: object) -> dict[str, Any]:
        card = card_of(self.plugin, self.request)
        hides = self.action.state == State.OFF or card.state == State.ON
        return super().get_context_data() | {
            "card": card,
            "action": self.action,
            "losses": losses(self.plugin, self.request.user) if hides else None,
        }

    def post(self, request: HttpRequest, *args: object, **kwargs: str) -> HttpResponse:
        slug, before = self.plugin.slug, states()[self.plugin.slug]
        try:
            set_state(slug=slug, state=self.action.state, user=request.user)
        except ValidationError as refusal:
            messages.error(request, " ".join(refusal.messages))
            return redirect("portal_module", slug)
        undo = action_to(before).name
        buttons = []
        if undo != self.action.name:
            address = reverse("portal_module_switch", args=[slug, undo])
            buttons = [messages.button(address, _("Undo"))]
        messages.success(request, self.action.done % self.words, buttons=buttons)
        return redirect("portal_module", slug)
