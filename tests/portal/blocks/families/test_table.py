"""A table has a caption and headings, and can be reached and moved by keyboard."""

from typing import Any

from wagtail.blocks.struct_block import StructBlockValidationError

import pytest

from portal.blocks.families.table import TableBlock
from tests.portal.blocks.families.rendering import rendered

pytestmark = pytest.mark.django_db


def table(
    caption: str = "Free classes",
    headings: tuple[str, ...] = ("Class", "Time"),
    rows: tuple[tuple[str, ...], ...] = (("Adults", "18:00"),),
    **changed: Any,
) -> dict[str, Any]:
    return {
        "grid": {
            "caption": caption,
            "columns": [{"type": "text", "heading": text} for text in headings],
            "rows": [{"values": list(row)} for row in rows],
        },
        "first_column_names": True,
        **changed,
    }


def test_columns_and_rows_are_named() -> None:
    html = rendered("table", table())
    assert "<caption>Free classes</caption>" in html
    assert '<th scope="col">Class</th>' in html
    assert '<th scope="row">Adults</th><td>18:00</td>' in html


def test_the_first_column_may_be_like_the_others() -> None:
    html = rendered("table", table(first_column_names=False))
    assert "<td>Adults</td>" in html


def test_what_does_not_fit_can_be_moved_by_keyboard() -> None:
    assert 'role="region" aria-label="Free classes" tabindex="0"' in rendered(
        "table", table()
    )


def test_cells_hold_words_and_no_markup() -> None:
    assert "&lt;script&gt;" in rendered("table", table(rows=(("<script>", "x"),)))


def test_an_arabic_table() -> None:
    html = rendered("table", table("دروس", ("صف", "وقت"), (("كبار", "من 6 PM"),)), "ar")
    assert '<td>من <bdi dir="ltr">6 PM</bdi></td>' in html


def test_an_empty_table_leaves_no_hole() -> None:
    assert rendered("table", {}).strip() == ""


@pytest.mark.parametrize(
    "unfinished",
    [table(caption=" "), table(headings=("Class", "")), table(rows=()), {}],
)
def test_it_is_not_published_unfinished_but_kept_as_a_draft(
    unfinished: dict[str, Any],
) -> None:
    block = TableBlock()
    value = block.to_python(unfinished)
    with pytest.raises(StructBlockValidationError):
        block.clean(value)
    block.defer_required_validation()
    try:
        block.clean(value)
    finally:
        block.restore_deferred_validation()


def test_its_words_are_found() -> None:
    block = TableBlock()
    words = block.get_searchable_content(block.to_python(table()))
    assert words == ["Free classes", "Class", "Time", "Adults", "18:00"]
