"""The private address: long, easy to copy, kept as a digest only."""

import pytest

from portal.reports.codes import LENGTH, LETTERS, code_of, digest_of


def test_a_code_holds_all_the_bits():
    assert code_of(bytes(16)) == "0" * LENGTH
    assert code_of(b"\xff" * 16) == "7" + "z" * 25
    codes = {code_of(bytes(15) + bytes([number])) for number in range(256)}
    assert len(codes) == 256
    assert all(set(code) <= set(LETTERS) for code in codes)


def test_a_code_copied_by_hand_is_understood():
    code = "01abcdefghjkmnpqrstvwxyz23"
    written = "oL" + code[2:12].upper() + "-" + code[12:] + " "
    assert digest_of(written) == digest_of(code) != ""


@pytest.mark.parametrize("code", ["", "x", "u" * 26, "0" * 27, "\0" * 26, "é" * 26])
def test_what_is_no_code_has_no_digest(code):
    assert digest_of(code) == ""
