"""Asks axe what keeps people from using the page that the browser shows."""

from functools import lru_cache

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

WCAG = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")
BEST_PRACTICE = "best-practice"


@lru_cache(maxsize=1)
def script() -> str:
    return Axe().axe_script


RUN = """async (options) => {
    const results = await axe.run(document, options);
    return results.violations.flatMap(({ id, help, nodes }) =>
        nodes.map(({ target }) => `${id} at ${JSON.stringify(target)}: ${help}`));
}"""


def violations(page: Page, *, best_practice: bool) -> list[str]:
    """One line for each place that breaks a rule: the page, the rule, the target."""
    page.evaluate(script())
    options = {
        "runOnly": [*WCAG, BEST_PRACTICE] if best_practice else WCAG,
        "resultTypes": ["violations"],
        # the style sheets are read from the page itself
        "preload": False,
    }
    return [f"{page.url}: {broken}" for broken in page.evaluate(RUN, options)]


def report(lines: list[str]) -> str:
    return "\n".join(["", *lines])
