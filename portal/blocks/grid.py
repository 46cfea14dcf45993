"""The rows and columns of a table, with a caption that nobody may leave out."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wagtail.blocks import CharBlock
from wagtail.contrib.typed_table_block.blocks import (
    TypedTable,
    TypedTableBlock,
    TypedTableBlockValidationError,
)
from wagtail_localize.segments import StringSegmentValue

from portal.words.texts import digest


class CellBlock(CharBlock):
    """Has no label beside it in the editor, so that its box needs a name of its own."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(required=False, max_length=250, **kwargs)
        self.field.widget.attrs["aria-label"] = gettext_lazy("Words of this cell")


class GridBlock(TypedTableBlock):
    """Wagtail's table, of which translators get every text once.

    A text is known by itself and not by its place, so that a row put in between leaves
    the translations of all others as they are.
    """

    text = CellBlock()

    def clean(self, table: TypedTable) -> TypedTable:
        """A draft may be unfinished; a reader cannot do without headings."""
        table = super().clean(table)
        wrong = [] if self.is_deferred_validation else list(missing(table))
        if wrong:
            raise TypedTableBlockValidationError(non_block_errors=wrong)
        return table

    def get_translatable_segments(self, table: TypedTable) -> list[StringSegmentValue]:
        words = dict.fromkeys(filter(None, texts(table)))
        return [StringSegmentValue(digest(text), text) for text in words]

    def restore_translated_segments(
        self, table: TypedTable, segments: list[StringSegmentValue]
    ) -> TypedTable:
        translated = {segment.path: segment.render_text() for segment in segments}

        def said(text: str) -> str:
            return translated.get(digest(text), text) if text else text

        return TypedTable(
            columns=[
                {**column, "heading": said(column["heading"])}
                for column in table.columns
            ],
            row_data=[
                {"values": [said(text) for text in row["values"]]}
                for row in table.row_data
            ],
            caption=said(table.caption),
        )


def texts(table: TypedTable) -> Iterator[str]:
    yield table.caption
    for column in table.columns:
        yield column["heading"]
    for row in table.row_data:
        yield from row["values"]


def missing(table: TypedTable) -> Iterator[str]:
    """What a table cannot be read without."""
    if not table.row_data or not table.columns:
        yield _("Add columns and rows.")
    if not table.caption.strip():
        yield _("Give the table a caption: what does it compare?")
    if not all(column["heading"].strip() for column in table.columns):
        yield _("Give every column a heading.")
