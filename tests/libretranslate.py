"""A server that answers as LibreTranslate does, or as one in trouble."""

import json
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

LIBRETRANSLATE = "portal.words.libretranslate.LibreTranslate"


class FakeLibreTranslate(BaseHTTPRequestHandler):
    """Answers as the real one does, with each text between brackets."""

    behaviour = "well"

    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        if self.behaviour == "slow":
            time.sleep(0.6)
            return  # who asked has gone
        answers = [f"[{asked['target']}] {text}" for text in asked["q"]]
        body = {
            "nonsense": b"<html>Bad gateway</html>",
            "short": json.dumps({"translatedText": answers[1:]}).encode(),
            "long": json.dumps({"translatedText": ["x" * 5000 for _ in answers]}),
        }.get(self.behaviour, json.dumps({"translatedText": answers}).encode())
        self.send_response(500 if self.behaviour == "broken" else 200)
        self.end_headers()
        self.wfile.write(body.encode() if isinstance(body, str) else body)

    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture
def libretranslate(settings) -> Iterator[type[FakeLibreTranslate]]:
    class Provider(FakeLibreTranslate):
        pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Provider)
    Thread(target=server.serve_forever, daemon=True).start()
    settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR = {
        "CLASS": LIBRETRANSLATE,
        "OPTIONS": {
            "LIBRETRANSLATE_URL": f"http://127.0.0.1:{server.server_port}",
            "API_KEY": "",
            "TIMEOUT": 5,
        },
    }
    yield Provider
    server.shutdown()
    server.server_close()
