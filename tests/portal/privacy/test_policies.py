"""Which policy an answer gets is decided by its view, never by its path."""

from django.http import HttpResponse, JsonResponse
from django.test import RequestFactory
from django.urls import resolve

import pytest

from portal.privacy import policies
from portal.privacy.policies import (
    ACCOUNTS,
    FILE,
    admin_policy,
    policy_for,
    public_policy,
    storage_origin,
)


def policy_of(path: str, response: HttpResponse | None = None) -> str:
    request = RequestFactory().get(path)
    request.resolver_match = resolve(path)
    return policy_for(request, response or HttpResponse())


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/en/",
        "/en/admin/",
        "/en/accounts/login/",
        "/admin/pages/3/edit/preview/",
        "/admin/pages/3/view_draft/",
        "/admin/pages/3/revisions/4/view/",
    ],
)
def test_public_pages_and_their_previews_run_no_inline_script(path):
    assert policy_of(path) == public_policy()
    assert "unsafe" not in public_policy()


@pytest.mark.parametrize("path", ["/admin/", "/admin/pages/3/edit/", "/admin/images/"])
def test_screens_of_the_admin_may_have_inline_scripts_and_nothing_foreign(path):
    assert policy_of(path) == admin_policy()
    assert "http" not in admin_policy()
    assert "unsafe-eval" not in admin_policy()


@pytest.mark.parametrize("path", ["/accounts/login/", "/accounts/password/reset/"])
def test_account_screens_stand_in_no_frame(path):
    assert policy_of(path) == ACCOUNTS
    assert "frame-ancestors 'none'" in ACCOUNTS
    assert "unsafe" not in ACCOUNTS


def test_what_is_no_page_may_do_nothing():
    assert policy_of("/documents/1/form.html") == FILE
    assert policy_of("/admin/", JsonResponse({})) == FILE
    assert policy_of("/en/", HttpResponse(content_type="image/svg+xml")) == FILE


@pytest.mark.parametrize("status", [400, 413, 500, 503])
def test_an_error_page_is_strict_wherever_it_comes_from(status):
    assert policy_of("/admin/", HttpResponse(status=status)) == public_policy()


def test_an_answer_without_a_view_is_strict():
    request = RequestFactory().get("/admin/")
    assert policy_for(request, HttpResponse()) == public_policy()


def test_pictures_may_come_from_the_bucket_that_keeps_them(monkeypatch):
    class Bucket:
        def url(self, name):
            return f"https://files.city.example/{name}?signed=yes"

    assert storage_origin() == ""
    monkeypatch.setattr(policies, "default_storage", Bucket())
    assert storage_origin() == "https://files.city.example"
    strict = public_policy.__wrapped__()
    assert "img-src 'self' data: https://files.city.example;" in strict
    assert "script-src 'self';" in strict
