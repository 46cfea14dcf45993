"""Sends an attack, takes back all it did, and tells what was wrong with the answer."""

import re
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import unquote

from django.apps import apps
from django.core.cache import caches
from django.db import connection, transaction
from django.http.response import HttpResponseBase
from django.test import Client

from tests.hostile.attacks import Attack
from tests.hostile.city import City, arguments, template
from tests.hostile.routes import OURS, Route

COUNTED = {"wagtailcore.Page", "wagtailcore.Revision", "mfa.Authenticator"}
NOT_COUNTED = {"portal_accounts.StaffSession", "portal_media.PortalRendition"}
"""They come into being when somebody only looks."""
WROTE = ", and wrote"
LEADS_AWAY = re.compile(
    rb"""(?:href|action|src)=\\?["']?"""
    rb"""(?:[/\\\t]{2,}evil|https?:(?://)?evil|javascript:alert\(1)"""
)
"""The addresses of ``ELSEWHERE``, where a page would lead to."""


class NotRead:
    """A body that nobody may read: it would be 200 MB."""

    def read(self, *args: object) -> bytes:
        raise AssertionError("a body beyond the limit was read")

    readline = read


def page_of(client: Client, address: str) -> str:
    """The page as it is, for the names of its fields."""
    with taken_back(client):
        response = client.get(address)
        return whole(response).decode(errors="replace")


def problem(client: Client, city: City, route: Route, attack: Attack) -> str:
    """What is wrong with the answer; empty when nothing is."""
    changed = arguments(template(route)) if attack.step else []
    if attack.step and not changed:
        return ""
    address = city.address(route, **dict.fromkeys(changed, attack.step))
    extra: dict[str, object] = {"QUERY_STRING": attack.query, **attack.headers}
    if "CONTENT_LENGTH" in attack.headers:
        extra["wsgi.input"] = NotRead()
    with taken_back(client):
        before = rows()
        try:
            response = client.generic(
                attack.method, address, attack.body, attack.content_type, **extra
            )
            body = whole(response)
        except Exception as error:
            return told(error)
        if response.status_code >= 500:
            error = response.exc_info[1] if response.exc_info else None
            return f"{told(error)}{WROTE if difference(before, rows()) else ''}"
        if leads_away(response.headers.get("Location", "")):
            return f"leads to {response.headers['Location']!r}"
        if found := LEADS_AWAY.search(body):
            return f"has a link to {body[found.start() : found.end() + 40]!r}"
        if is_refusal(attack, response) and (changed := difference(before, rows())):
            return f"{response.status_code}, but wrote {changed}"
    return ""


@contextmanager
def taken_back(client: Client) -> Iterator[None]:
    """As if nothing in here had happened: rows, cookies, memory."""
    cookies = client.cookies.output()
    with transaction.atomic():
        yield
        transaction.set_rollback(True)
    client.cookies.clear()
    client.cookies.load(cookies.replace("Set-Cookie: ", ""))
    for cache in caches.all():
        cache.clear()


def whole(response: HttpResponseBase) -> bytes:
    return b"".join(response) if response.streaming else response.content


def told(error: BaseException | None) -> str:
    """The kind of error and the last place of ours or of a library's it came from."""
    if error is None:
        return "500"
    last = traceback.extract_tb(error.__traceback__)[-1]
    file = last.filename.rpartition("site-packages/")[2]
    return f"{type(error).__name__}: {str(error)[:150]} ({file}:{last.lineno})"


def leads_away(location: str) -> bool:
    """As browsers read it: signs that nobody sees fall away, ``\\`` is ``/``."""
    read = re.sub(r"[\t\r\n]", "", unquote(location).lstrip("\0 \x01\x1f"))
    read = read.replace("\\", "/")
    if re.match(r"https?://(testserver|localhost)(:\d+)?(/|$)", read):
        return False
    return bool(re.match(r"//|[a-zA-Z][a-zA-Z0-9+.-]*:", read))


def is_refusal(attack: Attack, response: HttpResponseBase) -> bool:
    """An error, a form shown again, and whatever sent no form."""
    if response.status_code >= 400 or attack.method != "POST":
        return True
    kind = response.headers.get("Content-Type", "")
    return response.status_code == 200 and kind.startswith("text/html")


def rows() -> dict[str, int]:
    """How many rows each table of ours has, in one query."""
    tables = [
        model._meta.db_table
        for model in apps.get_models()
        if model._meta.label in COUNTED or model.__module__.startswith(OURS)
        if model._meta.label not in NOT_COUNTED
    ]
    counts = ", ".join(f"(SELECT COUNT(*) FROM {table})" for table in tables)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {counts}")
        return dict(zip(tables, cursor.fetchone(), strict=True))


def difference(before: dict[str, int], after: dict[str, int]) -> dict[str, int]:
    return {
        table: number - before[table]
        for table, number in after.items()
        if number != before[table]
    }
