"""A page that tells about one thing."""

from typing import ClassVar

from django.utils.translation import gettext_lazy as _

from .body import BodyPage


class ContentPage(BodyPage):
    """One thing a reader wants to know or do; no pages below it."""

    parent_page_types: ClassVar[list] = ["home.HomePage", "home.TopicPage"]
    subpage_types: ClassVar[list] = []
    page_description = _("A page about one thing, for example: How to see a doctor.")
    template = "home/content_page.html"

    class Meta:
        verbose_name = _("page")
        verbose_name_plural = _("pages")
