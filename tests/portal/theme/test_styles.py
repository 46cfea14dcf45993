"""The style sheets keep their promises: direction, colours, weight."""

import gzip
import re
from pathlib import Path

import pytest

STYLES = Path(__file__).resolve().parents[3] / "portal/theme/static/theme"
SHEETS = sorted(STYLES.glob("*.css"))


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_style_sheets_work_in_both_reading_directions(sheet):
    physical = re.compile(
        r"(?<![\w-])(?:(?:margin|padding|border|inset|scroll-margin)-)?"
        r"(?:left|right|top|bottom)(?:-[a-z-]+)?\s*:"
        r"|(?:text-align|float|clear)\s*:\s*(?:left|right)"
        r"|border-(?:top|bottom)-(?:left|right)-radius"
    )
    assert physical.findall(sheet.read_text()) == []


@pytest.mark.parametrize("name", ["portal.css", "frame.css", "blocks.css"])
def test_colours_come_from_the_tokens(name):
    rules = re.sub(r"mask:[^;]*;", "", (STYLES / name).read_text())
    assert re.findall(r"#[0-9a-fA-F]{3,8}\b|rgb|hsl", rules) == []


def test_style_sheets_ask_for_tokens_that_exist():
    declared = set(re.findall(r"(--[\w-]+):", "".join(s.read_text() for s in SHEETS)))
    used = set(re.findall(r"var\((--[\w-]+)", "".join(s.read_text() for s in SHEETS)))
    assert used <= declared


def test_no_page_asks_for_more_than_thirteen_and_a_half_kilobytes_of_style():
    public = [sheet for sheet in SHEETS if sheet.name != "admin.css"]
    assert sum(len(gzip.compress(sheet.read_bytes())) for sheet in public) < 13_500
