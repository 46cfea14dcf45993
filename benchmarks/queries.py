"""How many queries public pages need among 10 pages and among 1,000."""

import os
import sys
import tempfile
from pathlib import Path

SIZES = (10, 1000)
BUDGET = 15


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {
            "DJANGO_SETTINGS_MODULE": "portal.settings.demo",
            "PORTAL_VAR": folder,
            "DATABASE_URL": f"sqlite:///{Path(folder) / 'portal.sqlite3'}",
        }
        import django

        django.setup()
        measure()


def measure() -> None:
    from django.core.management import call_command

    from wagtail.signal_handlers import disable_reference_index_auto_update

    from home.models import ContentPage, TopicPage

    print("Making the demo portal; this takes a minute or two.", flush=True)
    with open(os.devnull, "w") as nowhere:
        call_command("prepare_demo", stdout=nowhere)
    topic = TopicPage.objects.filter(locale__language_code="en").first()
    counts: dict[int, dict[str, tuple[int, int]]] = {}
    made = 0
    for size in SIZES:
        with disable_reference_index_auto_update():
            while made < size:
                made += 1
                topic.add_child(
                    instance=ContentPage(
                        title=f"Page {made}", slug=f"page-{made}", summary="A page."
                    )
                )
        paths = ["/en/", topic.get_url(), f"{topic.get_url()}page-{made}/"]
        counts[size] = {path: (ask(path, built=True), ask(path)) for path in paths}
    report(counts)


def ask(path: str, *, built: bool = False) -> int:
    """Queries of the page at ``path``, built anew or the second time."""
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    from portal.page_cache.watching import pages_changed

    client = Client(headers={"host": "localhost"})
    client.get(path)
    if built:
        pages_changed()
    with CaptureQueriesContext(connection) as queries:
        answer = client.get(path)
    assert answer.status_code == 200, path  # noqa: S101
    return len(queries)


def report(counts: dict[int, dict[str, tuple[int, int]]]) -> None:
    print(f"\nAt most {BUDGET} built and 1 warm\n")
    print(f"{'pages':>6}{'built':>8}{'warm':>6}  path")
    for size, paths in counts.items():
        for path, (built, warm) in paths.items():
            print(f"{size:>6}{built:>8}{warm:>6}  {path}")


if __name__ == "__main__":
    sys.exit(main())
