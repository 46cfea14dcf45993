"""What hostile people and broken programs send: many oddities in each request."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from urllib.parse import quote_plus

MEGABYTE = 1024 * 1024
FORM = "application/x-www-form-urlencoded"
PARTS = "multipart/form-data; boundary=x"

ELSEWHERE: list[str | bytes] = [
    "//evil.example/",
    "https:evil.example",
    "https://evil.example/",
    "/\\evil.example",
    "\\\\evil.example",
    "/\t/evil.example",
    "javascript:alert(1)",
]
VALUES: list[str | bytes] = [
    "'\";--<b>{{ 1 }}%s\\",
    b"\xff\xfe\xed\xa0\x80",
    "x" * 10_000,
    *ELSEWHERE,
    "-1",
    "9" * 5_000,
    "9" * 25,
    "1e999",
    "NaN",
    "[]",
    '{"a": {"b": [null]}}',
    "²\u202e\U0001f600",
    "9999-99-99",
    "",
]
TYPED = [*VALUES, "before\0after", b"//evil.example\0"]
"""Only in bodies: a NUL in an address never reaches a view."""

USUAL_NAMES = [
    *("q", "p", "page", "next", "ordering", "locale", "export", "language"),
    *("id", "multiple", "collection_id"),
]
NUMBERS = ["-1", "0", "9" * 25, "9" * 5_000, "²", "1.5"]
STEPS = ["'\";--", "x" * 10_000, "%ff%fe", "../../etc", "9" * 25, "NaN", "-1", "🙂"]

WAYS = ("next", "return", "url", "redirect_to")
NO_FORMS = [
    (b"q=\xff\xfe&%ff=%fe&name=+AD0-", f"{FORM}; charset=utf-7"),
    (b"--x\r\nC", PARTS),
    (b'{"a": [' * 900, "application/json"),
    (b"q=\xff\xfe&%ff=%fe", f"{FORM}; charset=zlib"),
    (b"--x--", f"{PARTS}; charset=nothing"),
    (b"q=1", "///"),
]
HEADERS = {
    "HTTP_ACCEPT": "x" * 5000,
    "HTTP_ACCEPT_LANGUAGE": "'\";--,\xff;q=9,*;q=x," + "a-" * 500,
    "HTTP_REFERER": "https://[evil",
    "HTTP_X_FORWARDED_FOR": "'\"\xff, ::ffff:1",
    "HTTP_X_REQUESTED_WITH": "XMLHttpRequest",
    "HTTP_IF_NONE_MATCH": "\"'\xff",
    "HTTP_IF_MODIFIED_SINCE": "9" * 50,
    "HTTP_RANGE": "bytes=9-1,-5",
}

CONTROL = re.compile(
    r"<(?:input|select|textarea|button)\b[^>]*\bname=\"([^\"]+)\"[^>]*>", re.I
)
GIVEN = re.compile(r"\bvalue=\"([^\"]*)\"")


@dataclass(frozen=True)
class Attack:
    """One request; ``step`` takes the place of every argument of the address."""

    what: str
    method: str = "GET"
    query: str = ""
    body: bytes = b""
    content_type: str = FORM
    headers: dict[str, str] = field(default_factory=dict)
    step: str = ""


def encoded(fields: dict[str, str | bytes]) -> str:
    return "&".join(
        f"{quote_plus(name)}={quote_plus(value)}" for name, value in fields.items()
    )


def in_turn(names: list[str], values: list, turn: int) -> dict[str, str | bytes]:
    """Each name with another value; with the next ``turn`` each has the next one."""
    return {
        name: values[(place * 5 + turn) % len(values)]
        for place, name in enumerate(names)
    }


def controls(html: str) -> dict[str, str]:
    """Names of all fields on a page, with what they hold."""
    found = {}
    for control in CONTROL.finditer(html):
        value = GIVEN.search(control[0])
        found.setdefault(unescape(control[1]), unescape(value[1]) if value else "")
    return found


def few(html: str, turn: int) -> Iterator[Attack]:
    """For a view that is tried thoroughly at another address."""
    yield from oddities(html, turn)
    yield from turned_away()


def oddities(html: str, turn: int) -> Iterator[Attack]:
    """Strange words everywhere; with the next ``turn`` each place has others."""
    held = controls(html)
    names = [*USUAL_NAMES, *held]
    yield Attack("strange path", step=STEPS[turn % len(STEPS)])
    yield Attack("strange query", query=encoded(in_turn(names, VALUES, turn)))
    huge = dict.fromkeys(names, "9" * 25)
    yield Attack("huge numbers", query=encoded(huge))
    form = encoded(in_turn(names, TYPED, turn))
    yield Attack("strange form", "POST", body=form.encode())
    # what the page holds goes back as it was, but for what a person would type
    typed = in_turn([name for name, value in held.items() if not value], TYPED, turn)
    yield Attack("strange words", "POST", body=encoded(held | typed).encode())


def turned_away() -> Iterator[Attack]:
    """What no view gets to see."""
    yield Attack("NUL in the query", query="q=%00&p=%00")
    yield Attack("foreign host", headers={"HTTP_HOST": "evil.example"})
    size = {"CONTENT_LENGTH": str(200 * MEGABYTE)}
    yield Attack("too much", "POST", content_type=PARTS, headers=size)


def many(html: str, turn: int) -> Iterator[Attack]:
    yield from few(html, turn)
    held = controls(html)
    pages = in_turn(["p", "page"], NUMBERS, turn)
    yield Attack("strange page number", query=encoded(pages))
    broken = "%ff=%fe&&;=%&q=\xff&%=&" + "a&" * 200
    yield Attack("broken query and headers", query=broken, headers=HEADERS)
    ways = dict.fromkeys(WAYS, ELSEWHERE[turn % len(ELSEWHERE)])
    form = encoded(held | ways).encode()
    yield Attack("the way elsewhere", "POST", encoded(ways), form)
    body, content_type = NO_FORMS[turn % len(NO_FORMS)]
    yield Attack(content_type, "POST", body=body, content_type=content_type)
    files = parts([*held, *USUAL_NAMES])
    yield Attack("strange files", "POST", body=files, content_type=PARTS)
    yield Attack("wrong method", "PUT", body=b"{", content_type="application/json")
    yield Attack("unknown method", "X'\"")


def parts(names: list[str]) -> bytes:
    """Every field as a file whose name leads elsewhere and whose type is a lie."""
    return b"".join(
        b'--x\r\nContent-Disposition: form-data; name="%s"; '
        b'filename="../..\\\xff%%00<b>.png"\r\nContent-Type: image/png\r\n\r\n'
        b"MZ\x00\xff\r\n" % name.encode()
        for name in names
    ) + (b"--x--\r\n")
