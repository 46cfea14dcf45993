"""People who found a weakness read whom to tell."""

from datetime import UTC, datetime, timedelta

from django.test import Client

import pytest

from portal.city.models import City
from tests.portal.contacts.factories import ContactFactory

pytestmark = pytest.mark.django_db

ADDRESS = "/.well-known/security.txt"


def lines() -> dict[str, str]:
    response = Client().get(ADDRESS)
    assert response.status_code == 200
    assert response["Content-Type"].startswith("text/plain")
    return dict(line.split(": ", 1) for line in response.content.decode().splitlines())


def test_nobody_is_named_where_there_is_nobody():
    assert Client().get(ADDRESS).status_code == 404


@pytest.mark.parametrize(
    ("setting", "shown"),
    [
        ("safety@city.example", "mailto:safety@city.example"),
        ("https://city.example/safety", "https://city.example/safety"),
        ("mailto:safety@city.example", "mailto:safety@city.example"),
    ],
)
def test_the_setting_names_the_contact(settings, setting, shown):
    settings.SECURITY_CONTACT = setting
    settings.PORTAL_URL = "https://portal.city.example"
    told = lines()
    assert told["Contact"] == shown
    assert told["Canonical"].endswith(ADDRESS)
    ends = datetime.fromisoformat(told["Expires"])
    left = ends - datetime.now(UTC)
    assert timedelta(days=100) < left < timedelta(days=365)
    assert told["Expires"].endswith("T00:00:00Z")


def test_else_the_person_whom_the_city_names():
    person = ContactFactory(email="hello@city.example")
    City.objects.update_or_create(pk=City.ONLY, defaults={"talk_to": person})
    assert lines()["Contact"] == "mailto:hello@city.example"


def test_a_setting_in_two_lines_writes_no_line_of_its_own(settings):
    settings.SECURITY_CONTACT = "a@city.example\nEncryption: https://evil.example"
    assert Client().get(ADDRESS).status_code == 404
