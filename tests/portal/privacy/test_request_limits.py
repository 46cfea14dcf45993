"""What is too big or broken is answered before it is read."""

from django.http import HttpResponse
from django.test import Client, RequestFactory

import pytest

from portal.privacy.request_limits import MEGABYTE, RequestLimitsMiddleware
from tests.portal.accounts.factories import UserFactory


def answer(length: object, path: str = "/en/", cookie: bool = False, **extra: str):
    request = RequestFactory().post(path, CONTENT_LENGTH=str(length), **extra)
    if cookie:
        request.COOKIES["portal-session"] = "anything"
    return RequestLimitsMiddleware(lambda request: HttpResponse("in"))(request)


@pytest.mark.parametrize(
    ("length", "cookie", "status"),
    [
        (1 * MEGABYTE, False, 200),
        (1 * MEGABYTE + 1, False, 413),
        (30 * MEGABYTE, True, 200),
        (200 * MEGABYTE, True, 413),
        (200 * MEGABYTE, False, 413),
        ("", False, 200),
        ("many", False, 200),
        (-5, False, 200),
    ],
)
def test_the_announced_length_decides(length, cookie, status):
    assert answer(length, cookie=cookie).status_code == status


def test_the_answer_is_in_the_readers_language_and_says_how_much_is_allowed():
    page = answer(200 * MEGABYTE, "/ar/").content.decode()
    assert '<html lang="ar" dir="rtl">' in page
    assert "1 MB" in answer(200 * MEGABYTE, "/en/").content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/en/", "/admin/images/add/", "/nothing", "/media/x"])
def test_every_address_refuses_200_megabytes(path):
    response = Client().post(
        path, b"", content_type="text/plain", CONTENT_LENGTH=str(200 * MEGABYTE)
    )
    assert response.status_code == 413
    assert "default-src 'none'" in response["Content-Security-Policy"]


@pytest.mark.django_db
@pytest.mark.parametrize(
    "path", ["/en/%00/", "/en/?q=%00", "/admin/pages/?q=a%00b", "/media/images/%00"]
)
def test_a_nul_is_a_bad_request(path):
    assert Client().get(path).status_code == 400


@pytest.mark.django_db
def test_a_number_that_no_database_keeps_is_a_bad_request():
    staff = Client()
    staff.force_login(UserFactory(is_superuser=True))
    address = "/admin/choose-page/chosen-multiple/"
    assert staff.get(f"{address}?id={'9' * 25}").status_code in {200, 400}
