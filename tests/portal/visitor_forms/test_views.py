"""A visitor's form is taken once, loses no word, and knows no cookie."""

import pytest

from portal.visitor_forms import memory
from portal.visitor_forms.tokens import LIFETIME
from tests.portal.accounts.factories import UserFactory
from tests.portal.visitor_forms.conftest import token_in
from tests.portal.visitor_forms.small_form import ADDRESS

WORDS = "The door is <b>blue</b>."
SHOWN = "The door is &lt;b&gt;blue&lt;/b&gt;."


def send(client, token, *, to=ADDRESS, headers=None, **fields):
    data = {"kind": "a", "words": WORDS, "form_token": token} | fields
    return client.post(to, data, headers=headers or {})


def test_a_form_is_taken_and_leads_on(client, token, taken):
    answer = send(client, token)
    assert answer.status_code == 303
    assert answer.url == f"/en/thanks/{taken[0]['secret'].hex()}"
    assert taken[0]["words"] == WORDS


def test_the_page_is_kept_by_nobody_and_sets_no_cookie(client, taken):
    answer = client.get(ADDRESS)
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["X-Robots-Tag"] == "noindex"
    assert "cookie" not in answer.headers.get("Vary", "").lower()
    assert not answer.cookies
    assert "csrfmiddlewaretoken" not in answer.content.decode()


def test_staff_are_visitors_here(client, taken, clock):
    client.force_login(UserFactory(role="administrator"))
    answer = client.get(ADDRESS)
    clock.wait(60)
    sent = send(client, token_in(answer))
    assert sent.status_code == 303
    assert not answer.cookies
    assert not sent.cookies
    assert not hasattr(sent.wsgi_request, "_cached_user")


def test_messages_of_staff_wait_for_their_own_screens(client, taken):
    client.force_login(UserFactory(role="administrator"))
    session = client.session
    session["_messages"] = '[["__json_message",0,25,"Saved."]]'
    session.save()
    for answer in (client.get(ADDRESS), client.post(ADDRESS, {"kind": "a"})):
        assert "Saved." not in answer.content.decode()
    assert "Saved." in client.session["_messages"]


def test_pressing_the_button_twice_sends_once(client, token, taken):
    first, second = send(client, token), send(client, token)
    assert first.url == second.url
    assert len(taken) == 1


def test_other_words_with_a_used_token_are_asked_for_once_more(client, token, taken):
    send(client, token)
    answer = send(client, token, words="The door is red.")
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "You have sent this form before" in page
    assert "The door is red." in page
    assert len(taken) == 1
    assert token_in(answer) != token


def test_an_expired_form_keeps_every_word_and_gets_a_new_token(
    client, token, taken, clock
):
    clock.wait(LIFETIME)
    answer = send(client, token)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert SHOWN in page
    assert 'value="a"' in page.partition("checked")[0]
    assert taken == []
    clock.wait(10)
    assert send(client, token_in(answer)).status_code == 303


@pytest.mark.parametrize("token", ["", "forged", "1.x:y"])
def test_without_a_token_of_ours_the_words_stay(client, taken, token):
    answer = send(client, token)
    assert answer.status_code == 422
    assert SHOWN in answer.content.decode()
    assert taken == []


def test_a_very_fast_sender_only_has_to_press_again(client, taken, clock):
    token = token_in(client.get(ADDRESS))
    answer = send(client, token)
    assert answer.status_code == 422
    assert SHOWN in answer.content.decode()
    assert token_in(answer) == token
    clock.wait(3)
    assert send(client, token).status_code == 303


def test_another_website_is_refused_and_its_words_are_not_shown(client, token, taken):
    answer = send(client, token, headers={"origin": "https://evil.example"})
    assert answer.status_code == 403
    assert "It came from another website" in answer.content.decode()
    assert SHOWN not in answer.content.decode()
    assert taken == []


def test_another_website_puts_no_words_into_the_form_by_the_language_button(
    client, token, taken
):
    headers = {"origin": "https://evil.example", "sec-fetch-site": "cross-site"}
    answer = send(client, token, headers=headers, switch="en")
    assert answer.status_code == 403
    assert SHOWN not in answer.content.decode()


def test_a_browser_that_hides_the_origin_is_refused_but_loses_no_word(
    client, token, taken
):
    answer = send(client, token, headers={"origin": "null"})
    assert answer.status_code == 403
    assert SHOWN in answer.content.decode()
    assert taken == []


def test_a_robot_is_thanked_and_nothing_is_kept(client, token, taken):
    answer = send(client, token, website="http://spam.example")
    assert (answer.status_code, answer.url) == (303, "/en/thanks/")
    assert taken == []


def test_the_trap_is_hidden_from_people(client, taken):
    page = client.get(ADDRESS).content.decode()
    trap = page.partition('class="not-for-people"')[2].partition("</div>")[0]
    assert 'tabindex="-1"' in trap
    assert 'autocomplete="off"' in trap
    assert page.partition('class="not-for-people"')[2].startswith(' aria-hidden="true"')


def test_what_is_wrong_is_said_at_the_top_and_at_its_field(client, token, taken):
    answer = send(client, token, kind="", words="x" * 101)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert '<a href="#id_kind_0">' in page
    assert '<a href="#id_words">' in page
    assert "This is 1 character too long. Please write at most 100." in page
    assert page.count('aria-invalid="true"') >= 2
    assert "x" * 101 in page
    assert token_in(answer) == token
    assert send(client, token).status_code == 303


def test_the_language_is_changed_without_losing_a_word(client, token, taken):
    page = client.get(ADDRESS).content.decode()
    assert 'formaction="/ar/try/"' in page
    answer = send(client, token, to="/ar/try/", switch="ar", kind="b")
    page = answer.content.decode()
    assert answer.status_code == 200
    assert '<html lang="ar" dir="rtl">' in page
    assert SHOWN in page
    assert 'value="b"' in page.partition("checked")[0]
    assert "aria-invalid" not in page
    assert token_in(answer) == token
    assert taken == []
    assert send(client, token, to="/ar/try/").status_code == 303


def test_the_first_button_is_not_a_language(client, taken):
    page = client.get(ADDRESS).content.decode()
    first = page.partition("<button")[2].partition("</button>")[0]
    assert "formaction" not in first
    assert 'form="visitor-form"' in first


def test_many_forms_from_one_connection_have_to_wait(client, taken, clock):
    for number in range(3):
        token = token_in(client.get(ADDRESS))
        clock.wait(60)
        answer = send(client, token, words=f"Number {number}")
    page = answer.content.decode()
    assert answer.status_code == 429
    assert 0 < int(answer.headers["Retry-After"]) <= 600
    assert "Please wait a little" in page
    assert "Number 2" in page
    assert len(taken) == 2
    clock.wait(600)
    assert send(client, token, words="Number 2").status_code == 303


def test_a_flood_from_many_connections_has_a_ceiling(client, taken, clock):
    for number in range(4):
        token = token_in(client.get(ADDRESS))
        clock.wait(60)
        client.defaults["REMOTE_ADDR"] = f"198.51.100.{number}"
        answer = send(client, token, words=f"Number {number}")
    assert answer.status_code == 429
    assert "Very many people" in answer.content.decode()
    assert len(taken) == 3


def test_who_is_over_the_own_limit_takes_no_place_from_others(client, taken, clock):
    for number in range(8):
        token = token_in(client.get(ADDRESS))
        clock.wait(10)
        send(client, token, words=f"Number {number}")
    client.defaults["REMOTE_ADDR"] = "198.51.100.7"
    assert send(client, token).status_code == 303


def test_without_the_cache_the_form_still_works(client, token, taken, monkeypatch):
    class Gone:
        def __getattr__(self, name):
            raise ConnectionError("no cache at 10.0.0.1")

    monkeypatch.setattr(memory, "cache", Gone())
    monkeypatch.setattr("portal.privacy.client_address.cache", Gone())
    assert send(client, token).status_code == 303
    assert len(taken) == 1


def test_what_could_not_be_kept_may_come_again(client, token, taken, monkeypatch):
    from tests.portal.visitor_forms.small_form import SmallView

    def broken(self, form, secret):
        raise RuntimeError("the disk is full")

    with monkeypatch.context() as patch:
        patch.setattr(SmallView, "accept", broken)
        with pytest.raises(RuntimeError):
            send(client, token)
    assert send(client, token).status_code == 303
    assert len(taken) == 1


def test_a_form_needs_few_queries(client, taken, django_assert_max_num_queries):
    client.get(ADDRESS)
    with django_assert_max_num_queries(16):  # eight are savepoints of the test
        client.get(ADDRESS)
