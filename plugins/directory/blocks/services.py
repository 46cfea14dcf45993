"""The services of one category."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from wagtail.blocks import CharBlock, IntegerBlock, StructBlock, StructValue

from portal.blocks.facts import RecordChooserBlock
from portal.blocks.groups import FACTS

from ..models import TaxonomyTerm
from ..pages import page_of
from ..selectors import public_services, with_term

MOST = 12


class ServicesBlock(StructBlock):
    """Whatever the category holds when the page is read, and the way to all of it."""

    heading = CharBlock(label=_("Heading"), required=False, max_length=120)
    category = RecordChooserBlock("directory.TaxonomyTerm", label=_("Category"))
    number = IntegerBlock(label=_("How many"), default=3, min_value=1, max_value=MOST)

    class Meta:
        label = _("Services of a category")
        description = _("Services checked last, and a link to all of the category.")
        icon = "list-ul"
        group = FACTS
        template = "directory/blocks/services.html"

    def render(self, value: StructValue, context: Mapping | None = None) -> str:
        if value.get("category") is None:
            return ""
        return super().render(value, context=context)

    def get_context(
        self, value: StructValue, parent_context: Mapping | None = None
    ) -> dict[str, Any]:
        context = super().get_context(value, parent_context=parent_context)
        found = with_term(public_services(), value["category"].pk)
        number = min(value.get("number") or 1, MOST)
        return {**context, "page_of_services": page_of(found, "", per_page=number)}

    def get_preview_value(self) -> StructValue:
        return self.normalize({"category": TaxonomyTerm.objects.first(), "number": 3})
