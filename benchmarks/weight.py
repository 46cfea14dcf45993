"""What the first view of a page costs a reader's prepaid data."""

import re
from dataclasses import dataclass
from http.client import HTTPConnection

USED = re.compile(
    r'<(?:link[^>]+rel="stylesheet"[^>]+href|link[^>]+rel="icon"[^>]+href'
    r'|script[^>]+src|use[^>]+href)="([^"#]+)'
)


@dataclass(frozen=True)
class Weight:
    """Compressed bytes, as they travel; pictures that staff upload are not counted."""

    page: int
    files: int

    @property
    def total(self) -> int:
        return self.page + self.files


def weight(port: int, path: str) -> Weight:
    """Of the page at ``path`` and of the style sheets, scripts and signs it uses."""
    import gzip

    page = _get(port, path)
    html = gzip.decompress(page).decode()
    files = {found for found in USED.findall(html) if found.startswith("/static/")}
    return Weight(len(page), sum(len(_get(port, file)) for file in files))


def _get(port: int, path: str) -> bytes:
    connection = HTTPConnection("127.0.0.1", port, timeout=30)
    connection.request("GET", path, headers={"Accept-Encoding": "gzip"})
    body = connection.getresponse().read()
    connection.close()
    return body
