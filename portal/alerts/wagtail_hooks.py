"""Registers the staff screens of alerts and how the log names an early end."""

from django.utils.translation import gettext_lazy as _

from wagtail import hooks
from wagtail.log_actions import LogActionRegistry
from wagtail.snippets.models import register_snippet

from .services import ENDED_EARLY
from .viewsets import AlertViewSet

register_snippet(AlertViewSet)


@hooks.register("register_log_actions")
def alert_log_actions(actions: LogActionRegistry) -> None:
    actions.register_action(ENDED_EARLY, _("End alert"), _("Ended the alert early"))
