"""Tells those who may see the health screen, on their dashboard, that they should."""

from typing import Any

from django.template.loader import render_to_string

from wagtail.admin.ui.components import Component

from .checks import findings
from .views import VIEW_HEALTH


class HealthPanel(Component):
    """Empty while all is well; asks only what is quick."""

    order = 10

    def render_html(self, parent_context: dict[str, Any] | None = None) -> str:
        request = (parent_context or {}).get("request")
        if request is None or not request.user.has_perm(VIEW_HEALTH):
            return ""
        troubles = [finding for finding in findings(only_quick=True) if finding.trouble]
        if not troubles:
            return ""
        return render_to_string(
            "portal_operations/health_panel.html", {"troubles": troubles}, request
        )
