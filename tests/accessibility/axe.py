"""Asks axe what keeps people from using the page that the browser shows."""

import json
from functools import lru_cache

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

WCAG = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")
BEST_PRACTICE = "best-practice"


@lru_cache(maxsize=1)
def script() -> str:
    return Axe().axe_script


def violations(page: Page, *, best_practice: bool) -> list[str]:
    """One line for each place that breaks a rule: the page, the rule, the target."""
    options = {
        "runOnly": [*WCAG, BEST_PRACTICE] if best_practice else WCAG,
        "resultTypes": ["violations"],
        # the style sheets are read from the page itself
        "preload": False,
    }
    page.evaluate(script())
    results = page.evaluate(f"axe.run(document, {json.dumps(options)})")
    return [
        f"{page.url}: {broken['id']} at {node['target']}: {broken['help']}"
        for broken in results["violations"]
        for node in broken["nodes"]
    ]


def report(lines: list[str]) -> str:
    return "\n".join(["", *lines])
