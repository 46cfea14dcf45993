"""Unknown blocks come through everything unharmed and unseen."""

from django.core.exceptions import ValidationError
from django.http import QueryDict

from wagtail.admin.compare import get_comparison_class_for_block
from wagtail.blocks import CharBlock, StructBlock

import pytest

from portal.blocks.orphan import ORPHAN, OrphanBlock, unwrap, wrap
from portal.blocks.streams import KeepingStreamBlock
from tests.portal.blocks.factories import GHOST

WORD = {"type": "word", "value": "before", "id": "w1"}
STORED = [WORD, GHOST, {"type": "word", "value": "after", "id": "w2"}]


@pytest.fixture
def stream() -> KeepingStreamBlock:
    return KeepingStreamBlock([("word", CharBlock())])


def form_data(*children: tuple[str, str, str]) -> QueryDict:
    """What the editor posts for children given as type, value and id."""
    data = QueryDict(mutable=True)
    data["body-count"] = str(len(children))
    for place, (kind, value, key) in enumerate(children):
        data[f"body-{place}-type"] = kind
        data[f"body-{place}-value"] = value
        data[f"body-{place}-id"] = key
        data[f"body-{place}-order"] = str(place)
        data[f"body-{place}-deleted"] = ""
    return data


def test_what_is_wrapped_comes_out_as_it_was() -> None:
    assert unwrap(wrap(GHOST)) == GHOST


def test_an_unknown_block_keeps_parts_that_wagtail_does_not_know() -> None:
    odd = {**GHOST, "since": "2031"}
    assert unwrap(wrap(odd)) == odd


def test_the_editor_gives_an_unknown_block_back(stream: KeepingStreamBlock) -> None:
    state = stream.get_form_state(stream.to_python(STORED))
    assert state[1]["type"] == ORPHAN
    posted = stream.value_from_datadict(
        form_data(*((child["type"], child["value"], child["id"]) for child in state)),
        {},
        "body",
    )
    assert stream.get_prep_value(stream.clean(posted)) == STORED


def test_the_editor_can_move_and_delete_an_unknown_block(
    stream: KeepingStreamBlock,
) -> None:
    ghost = stream.get_form_state(stream.to_python(STORED))[1]
    moved = form_data((ORPHAN, ghost["value"], ghost["id"]), ("word", "last", "w9"))
    value = stream.clean(stream.value_from_datadict(moved, {}, "body"))
    assert [child["type"] for child in stream.get_prep_value(value)] == [
        "ghost_story",
        "word",
    ]
    moved["body-0-deleted"] = "1"
    value = stream.clean(stream.value_from_datadict(moved, {}, "body"))
    assert [child["type"] for child in stream.get_prep_value(value)] == ["word"]


@pytest.mark.parametrize("typed", ["", "{}", '{"type": "word", "value": "<script>"}'])
def test_nobody_writes_a_block_past_its_own_checks(
    stream: KeepingStreamBlock, typed: str
) -> None:
    posted = stream.value_from_datadict(form_data((ORPHAN, typed, "x")), {}, "body")
    with pytest.raises(ValidationError):
        stream.clean(posted)


def test_an_unknown_block_is_not_shown_searched_referenced_or_given_out(
    stream: KeepingStreamBlock,
) -> None:
    value = stream.to_python(STORED)
    assert "Boo" not in stream.render(value)
    assert stream.get_searchable_content(value) == ["before", "after"]
    assert list(stream.extract_references(value)) == []
    assert [child["type"] for child in stream.get_api_representation(value)] == [
        "word",
        "word",
    ]


def test_an_unknown_block_survives_as_text_and_as_python_values(
    stream: KeepingStreamBlock,
) -> None:
    as_text = '[{"type": "ghost_story", "value": 1, "id": "g"}]'
    assert stream.get_prep_value(stream.to_python(as_text)) == [
        {"type": "ghost_story", "value": 1, "id": "g"}
    ]
    value = stream.to_python(STORED)
    list(value)
    value.append(("word", "more"))
    assert stream.get_prep_value(value)[:3] == STORED


def test_an_unknown_block_in_a_stream_inside_a_stream_survives() -> None:
    inner = KeepingStreamBlock([("word", CharBlock())])
    outer = KeepingStreamBlock([("chapter", StructBlock([("body", inner)]))])
    stored = [{"type": "chapter", "value": {"body": STORED}, "id": "c1"}]
    value = outer.to_python(stored)
    assert len(value[0].value["body"]) == 3
    assert outer.get_prep_value(value) == stored


def test_a_block_that_is_installed_again_comes_back(stream: KeepingStreamBlock) -> None:
    kept = stream.get_prep_value(stream.to_python(STORED))
    again = KeepingStreamBlock(
        [("word", CharBlock()), ("ghost_story", StructBlock([("title", CharBlock())]))]
    )
    assert again.to_python(kept)[1].value["title"] == "Boo"


def test_text_that_is_no_stream_is_left_readable(stream: KeepingStreamBlock) -> None:
    assert stream.to_python("<p>old</p>").raw_text == "<p>old</p>"


def test_comparing_revisions_shows_nothing_of_an_unknown_block() -> None:
    block = OrphanBlock()
    comparison = get_comparison_class_for_block(block)(
        block, True, True, wrap(GHOST)["value"], {"type": "other"}
    )
    assert comparison.htmldiff() == ""
