"""The front door: one home page in each language."""

from typing import Any, ClassVar

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from home.selectors import children_for_reader
from portal.city.selectors import person_to_talk_to
from portal.contacts.ways import WAYS, actions
from portal.needs.selectors import shared_doors
from portal.plugin_core.containment import contained

from .body import BodyPage


class HomePage(BodyPage):
    """Welcomes the reader and opens the doors to the topics below it.

    There is one, and its translations: the home of each language. A second one would
    be a site of its own, so nobody can add it.
    """

    parent_page_types: ClassVar[list] = ["wagtailcore.Page"]
    max_count = 1
    page_description = _("The first page of the portal.")
    template = "home/home_page.html"

    class Meta:
        verbose_name = _("home page")
        verbose_name_plural = _("home pages")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict:
        context = super().get_context(request, *args, **kwargs)
        person = contained(person_to_talk_to, "person to talk to")
        shown = contained(shared_doors, "doors") or []
        behind = {door.family for door in shown}
        context["doors"] = shown
        context["topics"] = [
            topic
            for topic in children_for_reader(self)
            if topic.translation_key not in behind
        ]
        context["person"] = person
        context["person_actions"] = list(actions(person, list(WAYS))) if person else []
        return context
