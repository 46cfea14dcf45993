"""What the first view of a page costs a reader's prepaid data."""

import gzip
import re

from django.conf import settings
from django.contrib.staticfiles import finders

import pytest

BUDGET_BYTES = 60_000

pytestmark = pytest.mark.django_db


def weight_of(address: str) -> int:
    """Compressed size of a style sheet, script or sign under the static files."""
    path = finders.find(address.removeprefix(settings.STATIC_URL).split("#")[0])
    assert path, address
    with open(path, "rb") as file:
        return len(gzip.compress(file.read()))


def test_a_page_travels_compressed_and_light(client):
    answer = client.get("/en/", headers={"accept-encoding": "gzip"})
    assert answer.headers["Content-Encoding"] == "gzip"
    html = gzip.decompress(answer.content).decode()
    static = set(re.findall(rf'(?:href|src)="({settings.STATIC_URL}[^"#]+)', html))
    assert any(address.endswith(".css") for address in static)
    total = len(answer.content) + sum(weight_of(address) for address in static)
    assert total < BUDGET_BYTES


def test_the_only_script_is_a_module_that_no_page_needs(client):
    page = client.get("/en/").content.decode()
    assert page.count("<script") == 1
    assert '<script type="module" src="/static/offline/keep.js"' in page
