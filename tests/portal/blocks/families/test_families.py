"""What every block of core offers to staff and to readers."""

import re
from itertools import pairwise

from django.template.loader import get_template
from django.utils.encoding import force_str

from wagtail.blocks import Block

import pytest

from portal.blocks import groups
from portal.blocks.families import CORE_BLOCKS
from portal.blocks.streams import PluginStreamBlock

TEXTS = {
    "rich_text": "<h2>Who can come</h2>",
    "steps": {"heading": "How", "steps": [{"title": "Call", "text": "<p>Now.</p>"}]},
    "callout": {"heading": "Good to know", "text": "<p>It is free.</p>"},
    "warning": {"heading": "Watch out", "text": "<p>Do not pay.</p>"},
}


@pytest.fixture(params=CORE_BLOCKS)
def block(request: pytest.FixtureRequest) -> Block:
    block = CORE_BLOCKS[request.param]()
    block.set_name(request.param)
    return block


def test_the_picker_names_describes_and_groups_it(block: Block) -> None:
    assert force_str(block.meta.label)
    assert force_str(block.get_description())
    assert block.meta.icon != "placeholder"
    assert block.meta.group in (
        groups.TEXT,
        groups.FACTS,
        groups.LINKS,
        groups.FILES,
    )


@pytest.mark.django_db
def test_the_picker_can_show_it(block: Block) -> None:
    assert block.is_previewable
    block.render(block.get_preview_value())


def test_no_markup_carries_style_script_or_a_first_heading(block: Block) -> None:
    source = get_template(block.meta.template).template.source
    assert not re.search(r"<h1|<script|style=| on\w+=", source)


@pytest.mark.parametrize("name", TEXTS)
def test_headings_start_below_the_page_title(name: str) -> None:
    stream = PluginStreamBlock()
    html = stream.render(stream.to_python([{"type": name, "value": TEXTS[name]}]))
    levels = [int(level) for level in re.findall(r"<h(\d)", html)]
    assert levels[0] == 2
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_steps_are_an_ordered_list() -> None:
    stream = PluginStreamBlock()
    html = stream.render(stream.to_python([{"type": "steps", "value": TEXTS["steps"]}]))
    assert '<ol class="steps"' in html
    assert html.count("<li>") == 1
