"""What the blocks share that show one sourced record."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db.models import Model

from wagtail.blocks import StructBlock, StructValue
from wagtail.snippets.blocks import SnippetChooserBlock

from .choosers import OneForAllLanguages
from .fetched import chosen_records


class RecordChooserBlock(OneForAllLanguages, SnippetChooserBlock):
    """Chooses a record, and fetches all that a stream chose in a few queries.

    Its value is none where the record was deleted.
    """

    def to_python(self, value: int | None) -> Model | None:
        return self.bulk_to_python([value])[0]

    def bulk_to_python(self, values: Iterable[int | None]) -> list[Model | None]:
        keys = list(values)
        records = chosen_records()
        records.find(self.model_class, filter(None, keys))
        return [
            records.known.get((self.model_class, key)) if key else None for key in keys
        ]


class FactBlock(StructBlock):
    """Shows the record that its part ``chosen`` names, unless visitors may not see it.

    The record is not copied: what changes in it changes on every page.
    """

    chosen: str

    def expect(self, stored: Mapping[str, Any]) -> None:
        """Let the record be fetched together with those of the page's other blocks."""
        if key := stored.get(self.chosen):
            kind = self.child_blocks[self.chosen].model_class
            chosen_records().expected[kind].add(key)

    def render(self, value: StructValue, context: Mapping | None = None) -> str:
        record = value.get(self.chosen)
        if record is None or not record.is_shown:
            return ""
        return super().render(value, context=context)

    def get_preview_value(self) -> StructValue:
        """The city's first such record, so that the picker shows something true."""
        kind = self.child_blocks[self.chosen].model_class
        return self.normalize({self.chosen: kind.objects.shown().first()})
