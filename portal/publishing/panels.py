"""The checklist as staff see it beside the page."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from wagtail.admin.panels import Panel

from .selectors import findings


class ChecklistPanel(Panel):
    """What the last saved version still needs before it can go public."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("heading", _("Before publishing"))
        super().__init__(**kwargs)

    class BoundPanel(Panel.BoundPanel):
        template_name = "publishing/checklist_panel.html"

        def get_context_data(self, parent_context: dict | None = None) -> dict:
            context = super().get_context_data(parent_context)
            context["findings"] = findings(self.instance)
            return context
