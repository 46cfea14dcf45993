"""The web server's own log names nobody either, whatever is thrown at its socket."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.running_portal import free_port

ROOT = Path(__file__).resolve().parents[3]
SECRET = b"Amina-marker"
APPLICATION = """
def application(environ, start_response):
    import warnings
    if environ["PATH_INFO"].startswith("/warn"):
        warnings.warn("said " + environ["QUERY_STRING"], RuntimeWarning)
    if environ["PATH_INFO"].startswith("/break"):
        raise ValueError("said " + environ["QUERY_STRING"])
    if environ["PATH_INFO"].startswith("/header"):
        start_response("200 OK", [("X-Said", environ["QUERY_STRING"] + chr(10))])
        return [b""]
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [b"fine"]
"""
HOSTILE = [
    SECRET,
    b"GET\r\n\r\n",
    b"GET /" + SECRET + b" HTTP/9.9\r\n\r\n",
    SECRET + b"{} /x HTTP/1.1\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: x\r\n" + SECRET + b"\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: x\r\n" + SECRET + b" : x\r\n\r\n",
    b"GET / HTTP/1.1\r\nX: " + SECRET * 2000 + b"\r\n\r\n",
    b"GET /" + SECRET * 2000 + b" HTTP/1.1\r\nHost: x\r\n\r\n",
    b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: " + SECRET + b"\r\n\r\n",
    b"POST / HTTP/1.1\r\nTransfer-Encoding: " + SECRET + b"\r\n\r\n",
    b"POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n" + SECRET + b"\r\n",
    b"GET / HTTP/1.1\r\nHost: x\r\nX-Forwarded-Proto: https\r\n"
    b"X-Forwarded-Ssl: off\r\nX: " + SECRET + b"\r\n\r\n",
    b"GET /break/" + SECRET + b"?q=" + SECRET + b" HTTP/1.1\r\nHost: x\r\n\r\n",
    b"GET /warn?q=" + SECRET + b" HTTP/1.1\r\nHost: x\r\n\r\n",
    b"GET /header?q=" + SECRET + b" HTTP/1.1\r\nHost: x\r\n\r\n",
    b"GET /fine?q="
    + SECRET
    + b" HTTP/1.1\r\nHost: x\r\nReferer: /"
    + SECRET
    + b"\r\nUser-Agent: "
    + SECRET
    + b"\r\n\r\n",
]


@pytest.fixture
def server(tmp_path) -> Iterator[tuple[int, Path]]:
    (tmp_path / "hostile_target.py").write_text(APPLICATION)
    port, log = free_port(), tmp_path / "log"
    with log.open("wb") as lines:
        process = subprocess.Popen(
            [
                *(sys.executable, "-m", "gunicorn", "hostile_target"),
                *("--config", "python:portal.operations.server"),
                *("--bind", f"127.0.0.1:{port}", "--workers", "1"),
                *("--access-logfile", "-", "--log-level", "debug"),
            ],
            cwd=ROOT,
            env=os.environ
            | {
                "PYTHONPATH": f"{ROOT}{os.pathsep}{tmp_path}",
                "DJANGO_SETTINGS_MODULE": "portal.settings.test",
            },
            stdout=lines,
            stderr=lines,
        )
        try:
            wait_for(port)
            yield port, log
        finally:
            process.terminate()
            process.wait(timeout=20)


def wait_for(port: int) -> None:
    for _ in range(200):
        try:
            with socket.create_connection(("127.0.0.1", port), timeout=1):
                return
        except OSError:
            time.sleep(0.1)
    raise TimeoutError


def send(port: int, content: bytes) -> bytes:
    with socket.create_connection(("127.0.0.1", port), timeout=5) as connection:
        connection.sendall(content)
        connection.shutdown(socket.SHUT_WR)
        answer = b""
        try:
            while piece := connection.recv(65536):
                answer += piece
        except OSError:
            pass
        return answer


def test_no_line_of_the_server_names_a_visitor_or_repeats_them(server):
    port, log = server
    answers = [send(port, content) for content in HOSTILE]
    assert b"fine" in answers[-1]
    text = log.read_bytes()
    assert b"Error handling request" in text
    assert b"builtins.ValueError" in text
    assert b"hostile_target.py:" in text
    assert SECRET.lower() not in text.lower()
    requests = [line for line in text.splitlines() if b"Listening" not in line]
    assert not [line for line in requests if b"127.0.0.1" in line]
