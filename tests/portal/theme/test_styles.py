"""The style sheets keep their promises: contrast, direction, weight."""

import gzip
import re
from pathlib import Path

import pytest

STYLES = Path(__file__).resolve().parents[3] / "portal/theme/static/theme"
SHEETS = sorted(STYLES.glob("*.css"))
TOKENS = (STYLES / "tokens.css").read_text()
NIGHT = TOKENS.index("@media (prefers-color-scheme: dark)")

BODY_TEXT = [
    ("ink", "paper"),
    ("ink", "sheet"),
    ("ink", "tint"),
    ("ink", "lit-soft"),
    ("ink-2", "paper"),
    ("ink-2", "sheet"),
    ("ink-2", "tint"),
    ("link", "paper"),
    ("link", "sheet"),
    ("link", "tint"),
    ("link", "lit-soft"),
    ("on-wall", "wall"),
    ("on-wall", "wall-deep"),
    ("on-lit", "lit"),
    ("on-act", "act"),
    ("on-door", "door"),
    ("on-block", "block"),
    ("on-block-lit", "block"),
]
EDGES = [
    ("line-2", "paper"),
    ("line-2", "sheet"),
    ("act", "paper"),
    ("link", "paper"),
    ("ink", "lit-soft"),
    ("lit", "wall"),
    ("lit", "wall-deep"),
]


def colours(scheme: str) -> dict[str, str]:
    by_day = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", TOKENS[:NIGHT]))
    by_night = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", TOKENS[NIGHT:]))
    return by_day if scheme == "day" else by_night


def luminance(colour: str) -> float:
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """As WCAG 2.2 reckons it."""
    dark, light = sorted([luminance(one), luminance(other)])
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", ["day", "night"])
@pytest.mark.parametrize(("text", "ground"), BODY_TEXT)
def test_text_stands_out_from_its_ground_at_least_seven_to_one(scheme, text, ground):
    tokens = colours(scheme)
    assert contrast(tokens[text], tokens[ground]) >= 7


@pytest.mark.parametrize("scheme", ["day", "night"])
@pytest.mark.parametrize(("edge", "ground"), EDGES)
def test_edges_of_controls_can_be_seen(scheme, edge, ground):
    tokens = colours(scheme)
    assert contrast(tokens[edge], tokens[ground]) >= 3


def test_every_colour_of_the_day_has_one_for_the_night():
    assert colours("day").keys() == colours("night").keys()


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


def test_all_style_sheets_together_weigh_less_than_twelve_kilobytes():
    assert sum(len(gzip.compress(sheet.read_bytes())) for sheet in SHEETS) < 12_000
