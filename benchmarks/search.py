"""A search among 60,000 documents beside the engine's bare query for the same word."""

import os
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median, quantiles
from typing import Any

DOCUMENTS = 60_000
BATCH = 2_000
ROUNDS = 60
BUDGET = 3

# the word, and in which share of the documents it stands
WORDS = {"zebra": 0.0001, "lantern": 0.02, "housing": 0.33}
FILTERS = {"": {}, "chosen": {"category": frozenset({"c3"})}}


def main() -> None:
    """On SQLite, or on the empty PostgreSQL database that ``DATABASE_URL`` names."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ.setdefault("DATABASE_URL", f"sqlite:///{Path(folder) / 'b.sqlite3'}")
        os.environ |= {
            "DJANGO_SETTINGS_MODULE": "portal.settings.demo",
            "PORTAL_VAR": folder,
        }
        import django

        django.setup()
        measure()


def measure() -> None:
    from django.core.management import call_command
    from django.db import connection

    from portal.plugin_core.models import ModuleState
    from search.services.writing import write_documents

    print(f"Making {DOCUMENTS} documents on {connection.vendor}.", flush=True)
    call_command("migrate", verbosity=0)
    ModuleState.objects.get_or_create(slug="directory", defaults={"state": "on"})
    begun = time.perf_counter()
    for batch in batches():
        write_documents(module="directory", kind="service", things=batch)
    print(f"written in {time.perf_counter() - begun:.0f} s")
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    report()


def batches() -> Iterator[list[Any]]:
    from portal.plugin_core import Findable, FindableText, Term

    chance = random.Random(1)  # noqa: S311
    common = [f"word{number}" for number in range(3000)]
    made = []
    for number in range(DOCUMENTS):
        words = chance.choices(common, k=50)
        words += [word for word, share in WORDS.items() if chance.random() < share]
        chance.shuffle(words)
        terms = (
            Term("category", f"c{chance.randrange(25)}"),
            Term("language", f"l{chance.randrange(8)}"),
            Term("cost", chance.choice(["free", "low"])),
        )
        text = FindableText(" ".join(words[:5]), " ".join(words[5:]))
        made.append(Findable(str(number), f"s/{number}/", {"en": text}, terms))
        if len(made) == BATCH:
            yield made
            made = []
    yield made


def report() -> None:
    from portal.languages.reader import Reader, reading
    from portal.plugin_core.selectors import asking

    # as in a request, which knows its reader and asks for the modules once
    with reading(Reader("en", ("en",))), asking(None):
        report_words()


def report_words() -> None:
    from search.selectors import ask, results_of

    print(f"\n{'word':10}{'found':>7}{'bare p95':>10}{'engine':>9}{'page':>9}  ratios")
    for word in WORDS:
        for name, filters in FILTERS.items():

            def page(word: str = word, filters: dict = filters) -> int:
                answer = ask(word, "en", filters)
                results_of(answer.documents, "en")
                return answer.count

            def found(word: str = word, filters: dict = filters) -> int:
                return ask(word, "en", filters).count

            count = page()
            bare, engine, whole = p95s(
                [lambda word=word: bare_query(word), found, page]
            )
            print(
                f"{word + ' ' + name:17}{count:>7}{bare:9.2f}{engine:9.2f}{whole:9.2f}"
                f"  {engine / bare:.2f}, {whole / bare:.2f} (at most {BUDGET})"
            )


def p95s(functions: list[Callable[[], object]]) -> list[float]:
    """Milliseconds under which 19 of 20 calls stay; the functions take turns."""
    times: list[list[float]] = [[] for _ in functions]
    for _ in range(ROUNDS):
        for function, taken in zip(functions, times, strict=True):
            begun = time.perf_counter()
            function()
            taken.append((time.perf_counter() - begun) * 1000)
    print(f"    medians {[round(median(taken), 2) for taken in times]}")
    return [quantiles(taken, n=20)[-1] for taken in times]


def bare_query(word: str) -> list[tuple]:
    """The twenty best matches, asked of the engine by hand and nothing besides."""
    from django.db import connection

    from search.analysis import asked_words
    from search.engines.postgresql import query_expression
    from search.engines.sqlite import match_expression

    asked = [asked_words(word, "en")]
    if connection.vendor == "sqlite":
        statement = (
            "SELECT rowid, bm25(search_index, 10.0, 5.0, 1.0) AS score "
            "FROM search_index WHERE search_index MATCH %s ORDER BY score LIMIT 20"
        )
        match = match_expression(asked)
    else:
        statement = (
            "SELECT id, ts_rank(vector, query) AS score "
            "FROM search_searchtext, CAST(%s AS tsquery) AS query "
            "WHERE vector @@ query ORDER BY score DESC LIMIT 20"
        )
        match = query_expression(asked)
    with connection.cursor() as cursor:
        cursor.execute(statement, [match])
        return cursor.fetchall()


if __name__ == "__main__":
    sys.exit(main())
