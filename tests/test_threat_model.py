"""What the threat model names as proof is a test that exists."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PAPER = (ROOT / "docs" / "threat-model.md").read_text()
HARMS = PAPER.partition("## Where wrong information hurts")[2].partition("\n## ")[0]


def is_test(name: str) -> bool:
    path, _, function = name.partition("::")
    file = ROOT / path
    return file.is_file() and f"\ndef {function}(" in file.read_text()


def test_every_test_that_it_names_exists():
    named = re.findall(r"`(tests/[^`]+)`", PAPER)
    assert named
    assert [name for name in named if not is_test(name)] == []


def test_every_harm_says_what_is_there_and_what_is_not():
    harms = HARMS.split("\n### ")[1:]
    silent = [
        harm.partition("\n")[0]
        for harm in harms
        if "Now: " not in harm
        or not re.search(r"Not built yet: |None is planned", harm)
    ]
    unproven = [
        harm.partition("\n")[0]
        for harm in harms
        if "Now: nothing" not in harm and "::test_" not in harm
    ]
    assert harms
    assert (silent, unproven) == ([], [])
