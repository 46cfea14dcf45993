"""Stored blocks keep their shape for ever: one file for each block of core.

A failure here means that content of cities would be lost or misread. Parts may be
added, and then stand here too; renaming or removing one needs a data migration.
"""

import json
from pathlib import Path
from typing import Any

from wagtail.blocks import Block, ListBlock, StreamBlock, StructBlock
from wagtail.models import Collection

import pytest

from portal.blocks.families import CORE_BLOCKS
from portal.blocks.streams import PluginStreamBlock
from portal.contacts.models import Contact, Figure, Hours, Place
from portal.media.models import PortalDocument, PortalImage

GOLDEN = Path(__file__).parent / "golden"


def golden(name: str) -> dict[str, Any]:
    return json.loads((GOLDEN / f"{name}.json").read_text(encoding="utf-8"))


@pytest.fixture
def chosen_things(db: None) -> None:
    """What the stored blocks choose: one of each, with the number 1."""
    for model in (Contact, Place, Hours, Figure):
        model.objects.create(pk=1)
    collection = Collection.get_first_root_node()
    PortalImage.objects.bulk_create(
        [PortalImage(pk=1, title="Door", width=1, height=1, collection=collection)]
    )
    PortalDocument.objects.bulk_create(
        [PortalDocument(pk=1, title="Form", collection=collection)]
    )


def test_every_block_of_core_has_a_stored_example() -> None:
    assert {path.stem for path in GOLDEN.glob("*.json")} == set(CORE_BLOCKS)


@pytest.mark.parametrize("name", CORE_BLOCKS)
def test_loading_and_saving_changes_nothing(name: str, chosen_things: None) -> None:
    stored = [golden(name)]
    stream = PluginStreamBlock()
    value = stream.to_python(json.loads(json.dumps(stored)))
    list(value)
    assert stream.get_prep_value(value) == stored


@pytest.mark.parametrize("name", CORE_BLOCKS)
def test_every_part_of_the_block_is_stored(name: str) -> None:
    stored = golden(name)
    assert stored["type"] == name
    assert stored["id"]
    assert_all_parts(CORE_BLOCKS[name](), stored["value"])


def assert_all_parts(block: Block, stored: Any) -> None:
    if isinstance(block, StructBlock):
        assert list(stored) == list(block.child_blocks)
        for name, child in block.child_blocks.items():
            assert_all_parts(child, stored[name])
    elif isinstance(block, ListBlock):
        assert stored
        for item in stored:
            assert set(item) == {"type", "value", "id"}
            assert_all_parts(block.child_block, item["value"])
    elif isinstance(block, StreamBlock):
        assert stored
        for child in stored:
            assert_all_parts(block.child_blocks[child["type"]], child["value"])
