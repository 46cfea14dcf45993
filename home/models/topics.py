"""A topic, such as Health or School: pages that belong together."""

from typing import Any, ClassVar

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from home.selectors import children_for_reader

from .body import BodyPage


class TopicPage(BodyPage):
    """Says in short what a topic is about and lists the pages below it."""

    parent_page_types: ClassVar[list] = ["home.HomePage", "home.TopicPage"]
    page_description = _(
        "A topic such as Health or School. It lists the pages you put below it."
    )
    template = "home/topic_page.html"

    class Meta:
        verbose_name = _("topic")
        verbose_name_plural = _("topics")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict:
        context = super().get_context(request, *args, **kwargs)
        context["children"] = children_for_reader(self)
        return context
