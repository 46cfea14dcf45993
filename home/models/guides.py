"""A guide: a longer matter told in chapters, to be read in order."""

from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from wagtail.url_routing import RouteResult

from home.chapters import place_in_guide
from home.selectors import chapters_for_reader, children_for_reader
from home.whole import WHOLE, whole_chapters
from portal.languages.head_links import absolute
from portal.languages.reserved import why_reserved

from .body import BodyPage


class GuidePage(BodyPage):
    """Opens a guide and lists its chapters."""

    parent_page_types: ClassVar[list] = ["home.HomePage", "home.TopicPage"]
    subpage_types: ClassVar[list] = ["home.ChapterPage"]
    page_description = _("A longer matter in chapters that are read one after another.")
    template = "home/guide_page.html"

    whole_template = "home/guide_whole.html"

    class Meta:
        verbose_name = _("guide")
        verbose_name_plural = _("guides")

    def route(self, request: HttpRequest, path_components: list[str]) -> RouteResult:
        """``whole/`` below its address is the guide in one piece."""
        if self.live and path_components == [WHOLE]:
            return RouteResult(self, kwargs={"whole": True})
        return super().route(request, path_components)

    def get_template(
        self, request: HttpRequest, *args: Any, whole: bool = False, **kwargs: Any
    ) -> str:
        if whole:
            return self.whole_template
        return super().get_template(request, *args, **kwargs)

    def get_context(
        self, request: HttpRequest, *args: Any, whole: bool = False, **kwargs: Any
    ) -> dict:
        context = super().get_context(request, *args, **kwargs)
        if whole:
            context["whole_chapters"] = whole_chapters(self)
            context["on_paper"] = True
            context["address_on_paper"] = absolute(self, get_language())
            context["today"] = timezone.localdate()
        else:
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

    def clean(self) -> None:
        super().clean()
        if self.slug == WHOLE:
            raise ValidationError({"slug": why_reserved(self.slug)})

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict:
        context = super().get_context(request, *args, **kwargs)
        context["place"] = place_in_guide(self, chapters_for_reader(self))
        return context
