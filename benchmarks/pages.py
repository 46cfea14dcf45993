"""A public page, built and warm, beside a fresh Wagtail home page and a bare view."""

import multiprocessing
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack
from pathlib import Path
from statistics import median

from .load import CONNECTIONS, Load, load
from .projects import bare_django, fresh_wagtail, portal
from .servers import serving
from .weight import weight

ROUNDS = 7
TIMES = 60
"""Answers to each connection in a round of the slow ones; warm ones get more."""

PAGES = ("/en/", "/ar/", "/en/health/")
BUILT = "?built-anew"
"""No page with a query string is kept."""

HEAD = f"{'what':34}{'answers/s':>10}{'CPU ms':>9}{'median ms':>11}{'p95 ms':>9}"


def main() -> None:
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        work = Path(folder)
        print("Making the three projects; this takes some minutes.", flush=True)
        ours = stack.enter_context(serving(portal(work / "portal"), "/en/"))
        weights = {page: weight(ours.port, page) for page in PAGES}
        bare = stack.enter_context(
            serving(bare_django(work / "bare", weights["/en/"].page), "/")
        )
        fresh = stack.enter_context(serving(fresh_wagtail(work / "wagtail"), "/"))
        measured = {
            "bare Django view": (bare, "/", 10 * TIMES),
            "wagtail start, home": (fresh, "/", TIMES),
            **{f"portal {page} warm": (ours, page, 10 * TIMES) for page in PAGES},
            **{f"portal {page} built": (ours, page + BUILT, TIMES) for page in PAGES},
        }
        context = multiprocessing.get_context("spawn")
        pool = stack.enter_context(ProcessPoolExecutor(CONNECTIONS, context))
        rounds: dict[str, list[Load]] = {name: [] for name in measured}
        for round_ in range(ROUNDS + 1):
            for name, (server, path, times) in measured.items():
                done = load(pool, server, path, times)
                if round_:  # the first warms everything up
                    rounds[name].append(done)
    report({name: middle(loads) for name, loads in rounds.items()})
    print("\nFirst view, compressed bytes (budget 60,000): page + files")
    for page, bytes_ in weights.items():
        print(f"{page:34}{bytes_.page} + {bytes_.files} = {bytes_.total}")


def middle(loads: list[Load]) -> Load:
    """Of each figure the median of all rounds."""
    return Load(
        *(median(figures) for figures in zip(*map(_figures, loads), strict=True))
    )


def _figures(one: Load) -> tuple[float, ...]:
    return one.per_second, one.processor_ms, one.median_ms, one.p95_ms


def report(loads: dict[str, Load]) -> None:
    print(f"\nMedians of {ROUNDS} rounds, {CONNECTIONS} connections\n\n{HEAD}")
    for name, one in loads.items():
        print(
            f"{name:34}{one.per_second:10.0f}{one.processor_ms:9.2f}"
            f"{one.median_ms:11.1f}{one.p95_ms:9.1f}"
        )
    fresh, bare = loads["wagtail start, home"], loads["bare Django view"]
    print("\nRatios")
    for page in PAGES:
        built, warm = loads[f"portal {page} built"], loads[f"portal {page} warm"]
        ratio = built.processor_ms / fresh.processor_ms
        print(f"{page} built, CPU beside wagtail start (at most 3):   {ratio:.2f}")
        ratio = warm.per_second / bare.per_second
        print(f"{page} warm, answers/s beside bare (at least 0.5):    {ratio:.2f}")
        ratio = bare.processor_ms / warm.processor_ms
        print(f"{page} warm, CPU of bare beside it:                   {ratio:.2f}")


if __name__ == "__main__":
    sys.exit(main())
