"""Staff screens of alerts: the list with what is on, and ending one early."""

from collections.abc import Callable
from typing import Any

from django.contrib.admin.utils import quote
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.views.generic import TemplateView

from wagtail.admin import messages
from wagtail.admin.ui.menus import MenuItem
from wagtail.admin.views.generic.base import BaseObjectMixin, WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin
from wagtail.admin.widgets.button import HeaderButton

from portal.words.views.records import RecordEditView, RecordIndexView

from .models import Alert
from .services import end_alert


class EndLinkMixin:
    """Knows where an alert that is on can be ended."""

    end_url_name = ""
    user_has_permission: Callable[[str], bool]

    def get_end_url(self, alert: Alert) -> str | None:
        if alert.standing() != Alert.Standing.SHOWING:
            return None
        if not self.user_has_permission("change"):
            return None
        return reverse(self.end_url_name, args=[quote(alert.pk)])


class AlertIndexView(EndLinkMixin, RecordIndexView):
    def get_list_more_buttons(self, instance: Alert) -> list:
        buttons = super().get_list_more_buttons(instance)
        if url := self.get_end_url(instance):
            end = MenuItem(_("End now"), url=url, icon_name="cross", priority=5)
            buttons.append(end)
        return buttons


class AlertEditView(EndLinkMixin, RecordEditView):
    @cached_property
    def header_buttons(self) -> list[HeaderButton]:
        buttons = super().header_buttons
        if url := self.get_end_url(self.object):
            buttons = [HeaderButton(_("End now"), url=url, icon_name="cross"), *buttons]
        return buttons


class EndAlertView(
    PermissionCheckedMixin, BaseObjectMixin, WagtailAdminTemplateMixin, TemplateView
):
    """Asks once more, then ends the alert in every language."""

    model = Alert
    permission_required = "change"
    index_url_name = ""
    edit_url_name = ""
    template_name = "alerts/end_alert.html"

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            end_alert(alert=self.object, user=request.user)
        except ValidationError as error:
            messages.error(request, " ".join(error.messages))
        else:
            messages.success(request, _("The alert has ended in every language."))
        return redirect(self.index_url)

    @property
    def index_url(self) -> str:
        return reverse(self.index_url_name)

    def get_page_title(self) -> str:
        return _("End this alert now")

    def get_page_subtitle(self) -> str:
        return str(self.object)

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        plural = capfirst(self.model._meta.verbose_name_plural)
        edit = reverse(self.edit_url_name, args=[quote(self.object.pk)])
        return [
            *self.breadcrumbs_items,
            {"url": self.index_url, "label": plural},
            {"url": edit, "label": self.get_page_subtitle()},
            {"url": "", "label": self.get_page_title()},
        ]
