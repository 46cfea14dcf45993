"""Whatever is thrown at a form gets a clear page, and nothing of it is kept."""

import logging

import pytest

from tests.portal.visitor_forms.small_form import ADDRESS

FORM = "application/x-www-form-urlencoded"
BOUNDARY = "multipart/form-data; boundary=x"


def post(client, body, content_type, **extra):
    return client.generic("POST", ADDRESS, body, content_type=content_type, **extra)


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE", "TRACE"])
def test_a_wrong_method_is_told_what_goes(client, taken, method):
    answer = client.generic(method, ADDRESS)
    assert answer.status_code == 405
    assert answer.headers["Allow"] == "GET, POST, HEAD, OPTIONS"
    assert "This page does not work that way" in answer.content.decode()


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (b'{"kind": "a"}', "application/json"),
        (b"kind=a", "text/plain"),
        (b"kind=a", ""),
        (b"kind=a", "///"),
        (b"--y--", BOUNDARY),
        (b"", "multipart/form-data"),
        (b"", "multipart/form-data; boundary=" + "x" * 300),
        (b"&".join(b"f%d=1" % number for number in range(1100)), FORM),
    ],
)
def test_what_is_no_form_is_said_to_be_none(client, taken, body, content_type):
    answer = post(client, body, content_type)
    assert answer.status_code in {400, 413, 422}
    assert 'id="visitor-form"' in answer.content.decode()
    assert taken == []


@pytest.mark.parametrize(
    "charset",
    ["utf-7", "utf-16", "base64", "rot13", "zlib", "idna", "undefined", "nothing"],
)
@pytest.mark.parametrize("kind", [FORM, BOUNDARY])
def test_other_character_sets_are_read_as_ours(client, token, taken, charset, kind):
    fields = {"kind": "a", "words": "مرحبا", "form_token": token}
    if kind == FORM:
        from urllib.parse import urlencode

        body = urlencode(fields).encode()
    else:
        body = b"".join(
            f'--x\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n'
            f"{value}\r\n".encode()
            for name, value in fields.items()
        )
        body += b"--x--\r\n"
    answer = post(client, body, f"{kind}; charset={charset}")
    assert answer.status_code == 303
    assert taken[0]["words"] == "مرحبا"


def test_more_than_can_be_read_is_said_to_be_too_long(client, taken, settings):
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 100_000
    answer = post(client, b"words=" + b"x" * 200_000, FORM)
    assert answer.status_code == 413
    assert "That was too long" in answer.content.decode()
    assert 'id="visitor-form"' in answer.content.decode()


def test_a_part_with_an_unknown_character_set_is_no_form(client, token, taken):
    body = (
        b"--x\r\nContent-Disposition: form-data; name*=nothing''words\r\n\r\nx\r\n--x--"
    )
    assert post(client, body, BOUNDARY).status_code in {400, 422}


def test_control_characters_and_broken_letters_are_left_out(client, token, taken):
    body = (
        b"kind=a&form_token=" + token.encode() + b"&words=one%00two%FFthree%0D%0Afour"
    )
    assert post(client, body, FORM).status_code == 303
    words = taken[0]["words"]
    assert "\0" not in words
    assert words.startswith("onetwo")
    assert words.endswith("three\nfour")


def test_ten_thousand_characters_come_back_whole(client, token, taken):
    words = "ሰ" * 10_000
    answer = client.post(ADDRESS, {"kind": "a", "words": words, "form_token": token})
    assert answer.status_code == 422
    assert words in answer.content.decode()


def test_files_are_let_pass_by(client, token, taken):
    from io import BytesIO

    file = BytesIO(b"x" * 500_000)
    file.name = "photo.jpg"
    answer = client.post(ADDRESS, {"kind": "a", "form_token": token, "photo": file})
    assert answer.status_code == 303


@pytest.mark.parametrize("name", ["kind", "words", "form_token", "switch", "website"])
def test_a_field_sent_many_times_or_as_a_list_does_no_harm(client, token, taken, name):
    data = {"kind": "a", "words": "", "form_token": token, name: ["a", "b", "'\";--"]}
    assert client.post(ADDRESS, data).status_code in {200, 303, 422}


def test_refusals_leave_no_address_in_the_log(client, taken, caplog):
    with caplog.at_level(logging.INFO):
        client.put(ADDRESS)
        client.post(ADDRESS, {"words": "secret words"})
    assert ADDRESS not in caplog.text
    assert "secret words" not in caplog.text
