"""``/``: leads to the visitor's language, or lets them choose."""

from portal.languages.services import make_live


def test_the_browsers_language_is_opened(small_site, client):
    answer = client.get("/", headers={"Accept-Language": "ar-SY,ar;q=0.9,en;q=0.1"})
    assert (answer.status_code, answer.headers["Location"]) == (302, "/ar/")
    assert "Accept-Language" in answer.headers["Vary"]
    assert answer.headers["Cache-Control"] == "no-cache"


def test_without_a_match_the_visitor_chooses(small_site, client):
    make_live(code="so")
    answer = client.get("/", headers={"Accept-Language": "de"})
    html = answer.content.decode()
    assert answer.status_code == 200
    assert '<a href="/es/" lang="es" hreflang="es" dir="ltr">Español</a>' in html
    assert '<a href="/ar/" lang="ar" hreflang="ar" dir="rtl">العربية</a>' in html
    assert html.index("Español") < html.index("Soomaali")
    assert "Accept-Language" in answer.headers["Vary"]
    assert answer.headers["Cache-Control"] == "no-cache"


def test_a_browser_that_asks_for_nothing_gets_the_choice(small_site, client):
    assert client.get("/").status_code == 200


def test_a_single_language_is_no_choice(home, client):
    answer = client.get("/", headers={"Accept-Language": "de"})
    assert answer.headers["Location"] == "/en/"


def test_a_language_that_is_not_live_is_not_opened(small_site, client):
    answer = client.get("/", headers={"Accept-Language": "so, es;q=0.4"})
    assert answer.headers["Location"] == "/es/"


def test_no_cookie_is_set(small_site, client):
    assert not client.get("/").cookies
