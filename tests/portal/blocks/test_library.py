"""What others may add to the library of blocks, and what it costs."""

from collections.abc import Callable, Iterator

from wagtail.blocks import CharBlock

import pytest

from portal.blocks import library
from portal.blocks.families import CORE_BLOCKS
from portal.blocks.fields import PluginStreamField


@pytest.fixture
def add(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable]:
    monkeypatch.setattr(library, "_sources", [])
    return library.add_blocks


def test_core_comes_first_and_added_blocks_after(add: Callable) -> None:
    add(lambda: {"poem": CharBlock()})
    assert list(library.block_library()) == [*CORE_BLOCKS, "poem"]


@pytest.mark.parametrize("name", ["steps", "_orphan", "_mine"])
def test_a_name_that_is_taken_or_private_is_refused(add: Callable, name: str) -> None:
    add(lambda: {name: CharBlock()})
    with pytest.raises(ValueError, match=name):
        library.block_library()


def test_adding_blocks_changes_no_migration(add: Callable) -> None:
    before = PluginStreamField(blank=True)
    before.set_attributes_from_name("body")
    add(lambda: {"poem": CharBlock()})
    after = PluginStreamField(blank=True)
    after.set_attributes_from_name("body")
    assert "poem" in after.stream_block.child_blocks
    assert (
        before.deconstruct()
        == after.deconstruct()
        == ("body", "portal.blocks.fields.PluginStreamField", [], {"blank": True})
    )


def test_two_fields_do_not_share_their_blocks() -> None:
    first, second = library.block_library(), library.block_library()
    assert all(first[name] is not second[name] for name in first)
