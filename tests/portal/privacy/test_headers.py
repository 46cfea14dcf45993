"""Every answer is safe by itself, and none about a person is kept."""

from django.http import HttpResponse
from django.test import Client, RequestFactory
from django.urls import reverse

import pytest

from portal.privacy.headers import HeadersMiddleware, keep_out_of_caches
from tests.portal.accounts.factories import UserFactory

pytestmark = pytest.mark.django_db

PATHS = ["/", "/en/", "/robots.txt", "/accounts/login/", "/nothing", "/zz/", "/admin/"]


@pytest.mark.parametrize("path", PATHS)
def test_every_answer_has_the_headers(client, path):
    response = client.get(path)
    assert "default-src 'none'" in response["Content-Security-Policy"]
    assert "camera=()" in response["Permissions-Policy"]
    assert "geolocation=()" in response["Permissions-Policy"]
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Referrer-Policy"] == "same-origin"
    assert response["Cross-Origin-Opener-Policy"] == "same-origin"
    assert response["Cross-Origin-Resource-Policy"] == "same-origin"
    assert response["X-Frame-Options"] in {"SAMEORIGIN", "DENY"}


def test_an_answer_after_a_crash_has_them_too(client, monkeypatch):
    def broken(*args, **kwargs):
        raise RuntimeError

    monkeypatch.setattr("portal.languages.middleware.split_prefix", broken)
    client.raise_request_exception = False
    response = client.get("/en/")
    assert response.status_code == 500
    assert "unsafe" not in response["Content-Security-Policy"]
    assert "camera=()" in response["Permissions-Policy"]


def test_a_foreign_host_gets_them_too(client):
    response = client.get("/en/", headers={"Host": "evil.example"})
    assert response.status_code == 400
    assert "default-src 'none'" in response["Content-Security-Policy"]


@pytest.mark.parametrize(
    "path", ["/admin/", "/admin/pages/", "/accounts/login/", "/accounts/signup/"]
)
def test_screens_of_staff_stay_in_no_cache(path):
    strangers, staff = Client(), Client()
    staff.force_login(UserFactory(is_superuser=True))
    for browser in (strangers, staff):
        kept = browser.get(path)["Cache-Control"]
        assert "no-store" in kept
        assert "private" in kept


def test_what_members_see_of_public_pages_stays_in_no_cache(client):
    client.force_login(UserFactory())
    assert "no-store" in client.get("/nothing/")["Cache-Control"]


def test_what_everybody_may_keep_is_left_alone():
    response = HttpResponse(headers={"Cache-Control": "public, max-age=60"})
    keep_out_of_caches(response)
    assert response["Cache-Control"] == "public, max-age=60"


def test_no_view_can_loosen_its_policy():
    loose = HttpResponse(headers={"Content-Security-Policy": "default-src *"})
    answer = HeadersMiddleware(lambda request: loose)(RequestFactory().get("/"))
    assert "*" not in answer["Content-Security-Policy"]


def test_account_screens_are_shown_in_no_frame(client):
    assert client.get(reverse("account_login"))["X-Frame-Options"] == "DENY"
