"""Closes many reports at once that are none."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from wagtail.admin.views.bulk_action import BulkAction
from wagtail.permissions import policy_registry

from ..models import Report
from ..services import close


class CloseAsSpam(BulkAction):
    models = [Report]
    display_name = _("Close as spam")
    action_type = "close_as_spam"
    aria_label = _("Close the selected reports as spam")
    template_name = "reports/staff/close_as_spam.html"

    def get_all_objects_in_listing_query(self, parent_id: str | None) -> Any:
        # not what the list's filters hide: only what can be seen and was meant
        return []

    def check_perm(self, obj: Report) -> bool:
        policy = policy_registry.get_by_type(Report)
        return policy.user_has_permission(self.request.user, "change")

    def get_execution_context(self) -> dict[str, Any]:
        return {"user": self.request.user}

    @classmethod
    def execute_action(
        cls, objects: list[Report], user: Any = None, **kwargs: Any
    ) -> tuple[int, int]:
        closed = 0
        for report in objects:
            try:
                close(report=report, reason=Report.Reason.SPAM, user=user)
            except ValidationError:
                continue  # closed already
            closed += 1
        return closed, 0

    def get_success_message(self, closed: int, _children: int) -> str:
        return ngettext(
            "%(count)d report was closed as spam.",
            "%(count)d reports were closed as spam.",
            closed,
        ) % {"count": closed}
