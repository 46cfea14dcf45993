"""A log line tells what broke and where, and nothing of who was there."""

import io
import logging
import sys
from collections.abc import Iterator
from pathlib import Path

from django.db import IntegrityError
from django.http import HttpRequest
from django.test import Client, RequestFactory
from django.urls import resolve

import pytest

from portal.privacy.logs import CodeName, NamelessFormatter
from portal.privacy.references import reference_of

SECRET = "Amina-marker"


@pytest.fixture
def log() -> Iterator[tuple[logging.Logger, io.StringIO]]:
    lines = io.StringIO()
    handler = logging.StreamHandler(lines)
    handler.setFormatter(NamelessFormatter())
    logger = logging.getLogger("portal.test_logs")
    logger.addHandler(handler)
    logger.propagate = False
    yield logger, lines
    logger.removeHandler(handler)
    logger.propagate = True


def request_for(path: str) -> HttpRequest:
    request = RequestFactory().get(f"{path}?q={SECRET}", REMOTE_ADDR="203.0.113.9")
    request.resolver_match = resolve(path)
    return request


def test_a_message_stands_as_it_is_in_the_code(log):
    logger, lines = log
    logger.warning("The page cache cannot be read.")
    assert (
        lines.getvalue()
        .rstrip()
        .endswith("WARNING portal.test_logs The page cache cannot be read.")
    )


def test_values_are_left_out_but_for_numbers_and_names_of_the_code(log):
    logger, lines = log
    logger.error("Job %s of %s failed %d times", CodeName("tidy"), SECRET, 3)
    assert "Job tidy of … failed 3 times" in lines.getvalue()
    logger.error("Called %s", 16175550123)
    logger.error("Called %(who)s at %(number)d", {"who": SECRET, "number": 5})
    assert "6175550123" not in lines.getvalue()
    assert "Called … at 5" in lines.getvalue()
    assert SECRET not in lines.getvalue()


def test_a_message_made_of_values_is_left_out_and_its_place_is_told(log):
    logger, lines = log
    logger.warning(f"Hello {SECRET}")
    logger.warning(str(ValueError(SECRET)))
    logger.error(ValueError(SECRET))
    logger.warning("%s: %s", SECRET, SECRET)
    assert SECRET not in lines.getvalue()
    assert lines.getvalue().count("test_logs.py") >= 3


def test_of_an_exception_its_type_and_its_way_are_told(log):
    logger, lines = log

    def save() -> None:
        try:
            raise IntegrityError(f"DETAIL: Key (email)=({SECRET}) already exists.")
        except IntegrityError as error:
            raise RuntimeError(SECRET) from error

    try:
        save()
    except RuntimeError:
        logger.exception("Not saved")
    text = lines.getvalue()
    assert SECRET not in text
    assert "Not saved" in text
    assert "builtins.RuntimeError" in text
    assert "because of django.db.utils.IntegrityError" in text
    assert " save\n" in text


def test_a_system_error_keeps_its_code(log):
    logger, lines = log
    try:
        Path(f"/nowhere/{SECRET}").read_bytes()
    except OSError:
        logger.exception("Not opened")
    assert "builtins.FileNotFoundError (ENOENT)" in lines.getvalue()
    assert SECRET not in lines.getvalue()


def test_of_a_request_its_view_is_told(log):
    logger, lines = log
    request = request_for("/admin/pages/")
    request.method = f"GET{SECRET}"
    logger.error("Broken", extra={"request": request, "status_code": 500})
    text = lines.getvalue()
    assert "view=wagtailadmin_explore_root method=other status=500" in text
    assert f"reference={reference_of(request)}" in text
    assert SECRET not in text
    assert "203.0.113.9" not in text


@pytest.fixture
def everything_logged(monkeypatch) -> Iterator[io.StringIO]:
    """What the handlers of the settings would write, at the lowest level."""
    lines = io.StringIO()
    root = logging.getLogger()
    ours = [
        one for one in root.handlers if one.formatter.__class__ is NamelessFormatter
    ]
    assert len(ours) == 1
    monkeypatch.setattr(ours[0], "stream", lines)
    before = root.level
    loud = logging.getLogger("django.request")
    loud.setLevel(logging.DEBUG)
    root.setLevel(logging.DEBUG)
    yield lines
    root.setLevel(before)
    loud.setLevel(logging.ERROR)


@pytest.mark.django_db
def test_no_hostile_request_leaves_a_word_of_itself(everything_logged, monkeypatch):
    def broken(*args, **kwargs):
        raise ValueError(f"{SECRET} {kwargs}")

    browser = Client(
        enforce_csrf_checks=True,
        raise_request_exception=False,
        REMOTE_ADDR="203.0.113.9",
        HTTP_REFERER=f"https://before.example/{SECRET}",
        HTTP_USER_AGENT=SECRET,
    )
    browser.get(f"/en/{SECRET}/?q={SECRET}")
    browser.get(f"/{SECRET}")
    browser.get("/en/", headers={"Host": f"{SECRET}.example"})
    browser.post(
        "/accounts/login/", {"login": f"{SECRET}@x.example", "password": SECRET}
    )
    browser.post(f"/en/{SECRET}/", {"name": SECRET})
    browser.post("/en/", SECRET, content_type="multipart/form-data; boundary=")
    browser.generic(SECRET, "/en/")
    browser.cookies["portal-session"] = SECRET
    browser.get("/admin/", {"q": SECRET})
    monkeypatch.setattr("portal.languages.middleware.split_prefix", broken)
    page = browser.get(f"/en/{SECRET}/?q={SECRET}")
    text = everything_logged.getvalue()
    assert page.status_code == 500
    assert "builtins.ValueError" in text
    # the visitor can tell staff which line it was
    reference = text.rpartition("reference=")[2][:9]
    assert reference in page.content.decode()
    for word in (SECRET.lower(), "203.0.113.9", "before.example"):
        assert word not in text.lower()


def test_nothing_is_mailed_to_anybody():
    for name in ("django", "django.request", "django.security", "django.server"):
        for handler in logging.getLogger(name).handlers:
            assert "Admin" not in type(handler).__name__


def test_a_constant_is_found_only_near_the_logger(log):
    """A word of a visitor's that equals some far-away text stays out."""
    logger, lines = log
    frame = sys._getframe()
    assert "far-away" not in frame.f_code.co_names

    def deep(step: int, said: str) -> None:
        if step:
            deep(step - 1, said)
        else:
            logger.warning(said)

    deep(6, "".join(["far", "-", "away", " words"]))
    assert "words" not in lines.getvalue()
