"""An import of generated services beside a bare bulk insert of the same rows.

Fills the database that ``DATABASE_URL`` names, which must have been migrated; without
one it makes its own. Prints ratios, and what memory the import took at most.
"""

import argparse
import csv
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID, uuid5

import django

ROOT = Path(__file__).resolve().parents[1]
SPACE = UUID("a2d1a2a8-3b0e-4e55-8f39-2b9f6f0d7c11")
WORDS = ["food", "shelter", "advice", "English", "doctors", "lawyers", "work", "rent"]
MOST_TIMES, MOST_MEGABYTES, MOST_OF_FIRST = 10, 600, 1 / 3
SOURCE = "benchmark"
CHUNK = 1000


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--services", type=int, default=50_000)
    asked.add_argument("--part", choices=["import", "bare"], help="used by itself")
    asked.add_argument("--folder", type=Path, help="used by itself")
    options = asked.parse_args()
    if options.part:
        part = import_package if options.part == "import" else insert_bare
        print(*part(options.folder))
        return
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "package").mkdir()
        write_package(folder / "package", options.services)
        environment = _environment(folder)
        first, second, bare = (
            _in_process(part, folder / "package", environment)
            for part in ("import", "import", "bare")
        )
    report(options.services, first, second, bare)


@dataclass(frozen=True)
class Figures:
    """Seconds, the most memory, rows written, and the longest batch in seconds."""

    seconds: float
    megabytes: float
    rows: float
    longest: float


def report(services: int, first: Figures, second: Figures, bare: Figures) -> None:
    print(f"{services} services, {first.rows:.0f} rows of records and words")
    print(f"bare bulk insert of them: {bare.rows:.0f} rows in {bare.seconds:.1f} s")
    times = first.seconds / bare.seconds
    print(f"import: {times:.1f} times that (at most {MOST_TIMES})")
    part = second.seconds / first.seconds
    print(f"second import: {part:.2f} of the first (at most {MOST_OF_FIRST:.2f})")
    print(f"rows that the second one wrote: {second.rows:.0f} (none)")
    most = max(first.megabytes, second.megabytes)
    print(f"memory: {most:.0f} MB (at most {MOST_MEGABYTES})")
    print(f"longest batch: {first.longest:.2f} s")


def _environment(folder: Path) -> dict[str, str]:
    environment = os.environ | {
        "DJANGO_SETTINGS_MODULE": "portal.settings.test",
        "PORTAL_VAR": str(folder),
    }
    if "DATABASE_URL" not in environment:
        environment["DATABASE_URL"] = f"sqlite:///{folder}/portal.sqlite3"
        command = [sys.executable, "manage.py", "migrate", "--verbosity=0"]
        subprocess.run(command, cwd=ROOT, env=environment, check=True)  # noqa: S603
    return environment


def _in_process(part: str, folder: Path, environment: dict[str, str]) -> Figures:
    """In a process of its own, as memory is counted by process."""
    words = [sys.executable, "-m", "benchmarks.import_hsds", "--part", part]
    done = subprocess.run(  # noqa: S603
        [*words, "--folder", str(folder)],
        cwd=ROOT,
        env=environment,
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    return Figures(*map(float, done.stdout.split()[-4:]))


def import_package(folder: Path) -> tuple[float, float, int, float]:
    """As the command does it."""
    django.setup()
    from django.db import connection

    from plugins.directory.hsds.foreground import ForegroundSteps, PrintedReport
    from plugins.directory.hsds.importing import Importer
    from plugins.directory.hsds.package import open_package

    connection.ensure_connection()
    longest = 0.0

    class Steps(ForegroundSteps):
        @contextmanager
        def batch(self, **progress: Any) -> Iterator[None]:
            nonlocal longest
            begun = time.perf_counter()
            with super().batch(**progress):
                yield
            longest = max(longest, time.perf_counter() - begun)

    before, begun = _rows(), time.perf_counter()
    with open_package(folder) as package:
        Importer(
            package,
            source=SOURCE,
            language="en",
            steps=Steps(lambda line: None),
            report=PrintedReport(first=1),
        ).run()
    seconds = time.perf_counter() - begun
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return seconds, megabytes, _rows() - before, longest


def insert_bare(folder: Path) -> tuple[float, float, int, float]:
    """Each row that the import made once more, by ``bulk_create`` and nothing else."""
    django.setup()
    from django.db import transaction

    seconds, rows = 0.0, 0
    for model in _models():
        is_words = hasattr(model, "record")
        asked = {"record__source": SOURCE} if is_words else {"source": SOURCE}
        keys = list(model.objects.filter(**asked).values_list("pk", flat=True))
        for start in range(0, len(keys), CHUNK):
            copies = list(model.objects.filter(pk__in=keys[start : start + CHUNK]))
            for copy in copies:
                copy.pk = None
                copy._state.adding = True
                if is_words:
                    copy.language = "es"
                else:
                    copy.source = "bare"
            begun = time.perf_counter()
            with transaction.atomic():
                model.objects.bulk_create(copies)
            seconds += time.perf_counter() - begun
            rows += len(copies)
    return seconds, 0, rows, 0


def _models() -> list:
    from plugins.directory.hsds.entities import ENTITIES

    models = []
    for entity in ENTITIES.values():
        models.append(entity.model)
        if entity.has_words:
            models.append(entity.model.words_model())
    return models


def _rows() -> int:
    return sum(model.objects.count() for model in _models())


def write_package(folder: Path, services: int) -> None:
    """Per service one place, one link, two phones, one schedule and two categories."""
    for name, rows in _tables(services).items():
        with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            first = next(rows)
            writer = csv.DictWriter(file, first)
            writer.writeheader()
            writer.writerow(first)
            writer.writerows(rows)


def _id(kind: str, number: int) -> str:
    return str(uuid5(SPACE, f"{kind} {number}"))


def _text(number: int, words: int) -> str:
    return " ".join(WORDS[(number + step * 7) % len(WORDS)] for step in range(words))


def _tables(services: int) -> dict[str, Iterator[dict[str, str]]]:
    organizations, terms = max(1, services // 5), 200
    each = range(services)
    return {
        "organizations": (
            {
                "id": _id("o", number),
                "name": f"Organization {number}",
                "description": _text(number, 40),
                "email": f"office{number}@example.org",
                "website": f"https://o{number}.example.org/",
            }
            for number in range(organizations)
        ),
        "taxonomies": iter([{"id": _id("x", 0), "name": "Needs"}]),
        "taxonomy_terms": (
            {
                "id": _id("t", number),
                "name": f"Category {number}",
                "description": "",
                "taxonomy_id": _id("x", 0),
                "parent_id": _id("t", number // 10) if number else "",
            }
            for number in range(terms)
        ),
        "services": (
            {
                "id": _id("s", number),
                "organization_id": _id("o", number % organizations),
                "name": f"Service {number}",
                "description": _text(number, 60),
                "url": f"https://o{number % organizations}.example.org/{number}",
                "email": f"help{number}@example.org",
                "status": "active",
                "application_process": _text(number, 12),
                "eligibility_description": _text(number, 8),
                "minimum_age": str(number % 30),
            }
            for number in each
        ),
        "locations": (
            {
                "id": _id("l", number),
                "location_type": "physical",
                "organization_id": _id("o", number % organizations),
                "name": f"Place {number}",
                "latitude": f"{39.8 + number % 400 / 1000:.4f}",
                "longitude": f"{-75.3 + number % 500 / 1000:.4f}",
            }
            for number in each
        ),
        "addresses": (
            {
                "id": _id("d", number),
                "location_id": _id("l", number),
                "address_1": f"{number} Main Street",
                "city": "Philadelphia",
                "state_province": "PA",
                "postal_code": f"{19100 + number % 100}",
                "country": "US",
                "address_type": "physical",
            }
            for number in each
        ),
        "service_at_location": (
            {
                "id": _id("a", number),
                "service_id": _id("s", number),
                "location_id": _id("l", number),
            }
            for number in each
        ),
        "phones": (
            {
                "id": _id("p", number),
                "service_id": _id("s", number // 2),
                "number": f"215-555-{number % 10_000:04}",
                "type": "voice",
                "description": "Front desk",
            }
            for number in range(services * 2)
        ),
        "schedules": (
            {
                "id": _id("h", number),
                "service_id": _id("s", number),
                "freq": "WEEKLY",
                "byday": "MO,TU,WE",
                "opens_at": "09:00",
                "closes_at": "17:00",
            }
            for number in each
        ),
        "attributes": (
            {
                "id": _id("b", number),
                "link_id": _id("s", number // 2),
                "link_entity": "service",
                "taxonomy_term_id": _id("t", number % terms),
            }
            for number in range(services * 2)
        ),
    }


if __name__ == "__main__":
    main()
