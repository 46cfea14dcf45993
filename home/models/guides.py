"""A guide: a longer matter told in chapters, to be read in order."""

from typing import Any, ClassVar

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from home.chapters import place_in_guide
from home.selectors import chapters_for_reader, children_for_reader

from .body import BodyPage


class GuidePage(BodyPage):
    """Opens a guide and lists its chapters."""

    parent_page_types: ClassVar[list] = ["home.HomePage", "home.TopicPage"]
    subpage_types: ClassVar[list] = ["home.ChapterPage"]
    page_description = _("A longer matter in chapters that are read one after another.")
    template = "home/guide_page.html"

    class Meta:
        verbose_name = _("guide")
        verbose_name_plural = _("guides")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict:
        context = super().get_context(request, *args, **kwargs)
        context["chapters"] = children_for_reader(self)
        return context


class ChapterPage(BodyPage):
    """One chapter; its number is its place among the chapters of the guide."""

    parent_page_types: ClassVar[list] = ["home.GuidePage"]
    subpage_types: ClassVar[list] = []
    page_description = _("A chapter of the guide. Order the chapters in the page list.")
    template = "home/chapter_page.html"

    class Meta:
        verbose_name = _("chapter")
        verbose_name_plural = _("chapters")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict:
        context = super().get_context(request, *args, **kwargs)
        context["place"] = place_in_guide(self, chapters_for_reader(self))
        return context
