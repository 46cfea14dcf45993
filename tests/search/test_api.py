"""``/api/search/``: the same things for programs, with clear answers to slips."""

import pytest

from tests.portal.languages.small_site import add

FIELDS = {"title", "url", "kind", "module", "language", "object", "categories"}


def asked(client, **query):
    response = client.get("/api/search/", query)
    assert response["Content-Type"].startswith("application/json")
    return response


def test_it_answers_with_count_and_results(client, things):
    things.add("12", ["category:food", "free:yes"], en="Pantry", es="Despensa")
    answer = asked(client, q="pantry", lang="es").json()
    assert answer.keys() == {"count", "results"}
    assert answer["count"] == 1
    assert answer["results"] == [
        {
            "title": "Despensa",
            "url": "/es/services/12/",
            "kind": "thing",
            "module": "directory",
            "language": "es",
            "object": "12",
            "categories": ["food"],
        }
    ]


def test_pages_are_of_no_module(client, things):
    page = add(things.home, "doctor")
    (result,) = asked(client, q="doctor").json()["results"]
    assert result.keys() == FIELDS
    assert (result["module"], result["kind"]) == ("", "page")
    assert result["object"] == str(page.translation_key)
    assert client.get(result["url"]).status_code == 200


def test_limit_has_an_end_and_count_has_not(client, things):
    for number in range(60):
        things.add(str(number), en="Pantry")
    for limit, wanted in (("1", 1), ("50", 50), ("51", 50), ("9" * 12, 50)):
        answer = asked(client, q="pantry", limit=limit).json()
        assert (answer["count"], len(answer["results"])) == (60, wanted)
    assert len(asked(client, q="pantry").json()["results"]) == 20


@pytest.mark.parametrize(
    "wrong",
    [
        {"limit": "0"},
        {"limit": "-5"},
        {"limit": "many"},
        {"limit": "9" * 5000},
        {"lang": "xx"},
        {"lang": "fr"},
        {"lang": "../etc"},
    ],
)
def test_wrong_values_are_refused_in_json(client, tree, wrong):
    response = asked(client, q="pantry", **wrong)
    assert 400 <= response.status_code < 500
    assert response.json()["detail"]


@pytest.mark.parametrize("words", ["", " ", "'", "x" * 10_000, "a AND NOT (b", "😀"])
def test_strange_words_find_nothing(client, tree, words):
    response = asked(client, q=words)
    assert response.status_code == 200
    assert response.json() == {"count": 0, "results": []}


def test_no_other_site_may_read_it_and_nothing_is_kept(client, tree):
    response = client.get(
        "/api/search/?q=a", headers={"origin": "https://evil.example"}
    )
    assert "Access-Control-Allow-Origin" not in response
    assert not response.cookies
    assert response["Cache-Control"] == "private, no-store"
    assert client.post("/api/search/?q=a").status_code == 405
