"""Only forms of our own pages count, whichever way the browser says so."""

from django.test import RequestFactory

import pytest

from portal.visitor_forms.origin import Sender, sender

OWN, HIDDEN, FOREIGN = Sender.OWN, Sender.HIDDEN, Sender.FOREIGN


def sent(**headers: str) -> Sender:
    return sender(RequestFactory().post("/en/try/", headers=headers))


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        ({}, OWN),
        ({"origin": "http://testserver"}, OWN),
        ({"origin": "http://localhost:8000"}, OWN),
        ({"origin": "https://city.example"}, OWN),
        ({"origin": "https://office.town.example"}, OWN),
        ({"origin": "https://testserver"}, FOREIGN),
        ({"origin": "http://testserver.evil.example"}, FOREIGN),
        ({"origin": "http://testserver@evil.example"}, FOREIGN),
        ({"origin": "http://office.town.example"}, FOREIGN),
        ({"origin": "https://eviltown.example"}, FOREIGN),
        ({"origin": ""}, FOREIGN),
        ({"origin": "null"}, HIDDEN),
        ({"referer": "http://testserver/en/health/"}, OWN),
        ({"referer": "http://evil.example/?http://testserver/"}, FOREIGN),
        ({"referer": "http://[broken"}, FOREIGN),
        ({"sec-fetch-site": "same-origin"}, OWN),
        ({"sec-fetch-site": "same-origin", "origin": "null"}, OWN),
        ({"sec-fetch-site": "none"}, OWN),
        ({"sec-fetch-site": "none", "origin": "http://evil.example"}, FOREIGN),
        ({"sec-fetch-site": "cross-site"}, FOREIGN),
        ({"sec-fetch-site": "same-site", "origin": "http://testserver"}, FOREIGN),
        ({"origin": "http://testserver", "referer": "http://evil.example/"}, OWN),
    ],
)
def test_where_a_form_comes_from(settings, headers, expected):
    settings.CSRF_TRUSTED_ORIGINS = ["https://city.example", "https://*.town.example"]
    assert sent(**headers) is expected


def test_behind_a_proxy_the_public_scheme_counts(settings):
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    request = RequestFactory().post(
        "/en/try/",
        headers={
            "host": "testserver",
            "origin": "https://testserver",
            "x-forwarded-proto": "https",
        },
    )
    assert sender(request) is OWN
