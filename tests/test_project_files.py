"""The project's own papers say what is true of the code."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
ROOMS = ("portal", "home", "search", "plugins", "tests", "docs", "benchmarks")


def locked_packages() -> set[str]:
    lock = (ROOT / "requirements.txt").read_text()
    return {
        re.split(r"\[|==", line)[0]
        for line in lock.splitlines()
        if re.match(r"[a-z0-9]", line)
    }


def test_every_library_in_the_lock_is_named_with_its_licence():
    table = (ROOT / "THIRD_PARTY_LICENSES.md").read_text()
    named = set(re.findall(r"^\| `([a-z0-9.-]+)` \| \S", table, re.MULTILINE))
    assert named == locked_packages()


def test_every_variable_that_settings_read_is_in_the_readme():
    source = "".join(
        path.read_text() for path in (ROOT / "portal" / "settings").glob("*.py")
    )
    read = set(re.findall(r'env(?:\.\w+)?\(\s*"([A-Z0-9_]+)"', source))
    readme = (ROOT / "README.md").read_text()
    assert read
    assert {name for name in read if f"`{name}`" not in readme} == set()


@pytest.mark.parametrize("room", ROOMS)
def test_every_room_says_what_belongs_in_it(room: str):
    assert len((ROOT / room / "README.md").read_text()) > 100


def test_links_between_the_papers_lead_somewhere():
    papers = [*ROOT.glob("*.md"), *(ROOT / room / "README.md" for room in ROOMS)]
    missing = {
        f"{paper.name}: {target}"
        for paper in papers
        for target in re.findall(r"\]\(([^)#:]+)\)", paper.read_text())
        if not (paper.parent / target).exists()
    }
    assert missing == set()
