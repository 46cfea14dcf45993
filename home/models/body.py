"""What the page types of this room share: a body of blocks."""

from typing import Any, ClassVar

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from wagtail.admin.panels import FieldPanel
from wagtail.search.index import SearchField

from portal.blocks.fields import PluginStreamField
from portal.languages.reader import current_reader
from portal.pages import PortalPage


class BodyPage(PortalPage):
    """A page assembled from blocks; abstract."""

    body = PluginStreamField(
        blank=True,
        verbose_name=_("content"),
        help_text=_(
            "Put the page together from blocks. Say the most important thing first."
        ),
    )

    content_panels = [*PortalPage.content_panels, FieldPanel("body")]
    search_fields: ClassVar[list] = [
        *PortalPage.search_fields,
        SearchField("summary"),
        SearchField("body"),
    ]

    class Meta:
        abstract = True

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict:
        context = super().get_context(request, *args, **kwargs)
        context["reader"] = current_reader()
        return context
