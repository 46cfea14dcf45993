"""Asks for a page over a few connections that stay open, from processes of its own."""

import time
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from http.client import HTTPConnection
from statistics import quantiles

from .servers import Server

CONNECTIONS = 4
HEADERS = {"Accept-Encoding": "gzip"}


@dataclass(frozen=True)
class Load:
    """Of one round: answers in a second, processor and waiting time of one answer."""

    per_second: float
    processor_ms: float
    median_ms: float
    p95_ms: float


def ask(port: int, path: str, times: int) -> list[float]:
    """Seconds that each answer took. ``AssertionError`` where one is not a page."""
    connection = HTTPConnection("127.0.0.1", port, timeout=30)
    took = []
    for _time in range(times):
        begun = time.perf_counter()
        connection.request("GET", path, headers=HEADERS)
        answer = connection.getresponse()
        answer.read()
        took.append(time.perf_counter() - begun)
        assert answer.status == 200, (path, answer.status)  # noqa: S101
    connection.close()
    return took


def load(pool: ProcessPoolExecutor, server: Server, path: str, times: int) -> Load:
    """One round of ``times`` answers to each connection."""
    before = server.processor_seconds()
    begun = time.perf_counter()
    rounds = [pool.submit(ask, server.port, path, times) for _ in range(CONNECTIONS)]
    took = [seconds for round_ in rounds for seconds in round_.result()]
    elapsed = time.perf_counter() - begun
    used = server.processor_seconds() - before
    parts = quantiles(took, n=20)
    return Load(
        per_second=len(took) / elapsed,
        processor_ms=used / len(took) * 1000,
        median_ms=parts[9] * 1000,
        p95_ms=parts[18] * 1000,
    )
