"""What comes in an address, whatever it is, gets a clear answer."""

import pytest

HOSTILE = (
    "page=-1",
    "page=0",
    "page=999999999999999999999999",
    "page=" + "9" * 10000,
    "page=%D9%A3",
    "page=%C2%B2",
    "page=1e3",
    "page='",
    "category=99999999999",
    "category=1%27--",
    "place=%ff%fe",
    "place=%22%3E%3Cscript%3E",
    "place=" + "x" * 10000,
    "place=%25",
    "x=1&x=2",
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tree")]


@pytest.mark.parametrize("query", HOSTILE)
def test_a_hostile_address_gets_a_page(client, pantry, query):
    response = client.get(f"/en/services/?{query}")
    assert response.status_code == 200
    assert "<script>" not in response.text


def test_what_the_portal_refuses_everywhere_is_refused_here(client):
    assert client.get("/en/services/?place=%00").status_code == 400


@pytest.mark.parametrize("key", ["0", "999999999999999999999", "2147483648"])
def test_keys_that_no_service_has_are_not_found(client, key):
    assert client.get(f"/en/services/{key}/").status_code == 404


@pytest.mark.parametrize("method", ["post", "put", "delete", "patch"])
def test_other_methods_are_refused(client, pantry, method):
    for path in ("/en/services/", f"/en/services/{pantry.pk}/"):
        response = getattr(client, method)(path)
        assert response.status_code == 405
        assert "GET" in response.headers["Allow"]
