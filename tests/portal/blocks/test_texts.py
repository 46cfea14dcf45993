"""What editors may write in a text."""

from wagtail.rich_text import RichText

import pytest

from portal.blocks.families import CORE_BLOCKS
from portal.blocks.families.rich_text import RunningTextBlock
from portal.blocks.texts import TextBlock


def cleaned(block: TextBlock, typed: str) -> str:
    """What is stored of HTML that somebody pastes into the editor."""
    widget = block.field.widget
    state = widget.converter.from_database_format(typed)
    return widget.converter.to_database_format(state)


@pytest.mark.parametrize(
    "typed",
    [
        "<h1>title</h1>",
        "<h4>small</h4>",
        "<p><i>slanted</i></p>",
        '<embed embedtype="image" id="1" format="left" alt=""/>',
        "<p><script>alert(1)</script></p>",
    ],
)
def test_what_is_hard_to_read_or_has_a_block_of_its_own_is_not_kept(typed: str) -> None:
    stored = cleaned(RunningTextBlock(), typed)
    tag = typed.removeprefix("<p>").split()[0].strip("<>").split(">")[0]
    assert f"<{tag}" not in stored


def test_headings_below_the_page_title_are_kept_in_running_text_only() -> None:
    assert "<h2" in cleaned(RunningTextBlock(), "<h2>one</h2>")
    assert "<h3" in cleaned(RunningTextBlock(), "<h3>two</h3>")
    inside = CORE_BLOCKS["callout"]().child_blocks["text"]
    assert "<h2" not in cleaned(inside, "<h2>one</h2>")


def test_a_text_is_the_same_however_it_was_loaded() -> None:
    assert TextBlock().to_python("<p>one</p>") == RichText("<p>one</p>")


def test_numbers_in_a_right_to_left_text_stay_in_one_piece() -> None:
    text = TextBlock().to_python('<p>اتصل <a href="tel:+12155550123">هنا</a> 5 PM</p>')
    html = str(text)
    assert '<a href="tel:+12155550123">' in html
    assert '<bdi dir="ltr">5 PM</bdi>' in html
