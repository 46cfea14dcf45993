"""A token serves one form, for a while; nobody else can make one."""

import pytest

from portal.visitor_forms import tokens
from portal.visitor_forms.tokens import LIFETIME, SOONEST, Standing


@pytest.mark.parametrize(
    ("age", "standing"),
    [
        (0, Standing.TOO_SOON),
        (SOONEST, Standing.GOOD),
        (LIFETIME, Standing.GOOD),
        (LIFETIME + 1, Standing.EXPIRED),
        (-60, Standing.TOO_SOON),
    ],
)
def test_a_token_is_good_for_two_hours(clock, age, standing):
    token = tokens.issue("report")
    clock.wait(age)
    assert tokens.standing(token, "report") is standing


def test_a_token_of_one_form_is_of_no_use_for_another(clock):
    token = tokens.issue("report")
    clock.wait(60)
    assert tokens.standing(token, "sign-up") is Standing.FALSE


@pytest.mark.parametrize(
    "token", ["", "x", ":", "1.a:b", "1800000000.x:" + "y" * 43, "é:\0", "z" * 10_000]
)
def test_what_is_not_ours_is_false(clock, token):
    assert tokens.standing(token, "report") is Standing.FALSE


def test_the_secret_belongs_to_token_and_words():
    one = tokens.secret_of("token", "report", "words")
    assert len(one) == 16
    assert one == tokens.secret_of("token", "report", "words")
    others = {
        tokens.secret_of("other", "report", "words"),
        tokens.secret_of("token", "other", "words"),
        tokens.secret_of("token", "report", "other"),
    }
    assert len(others | {one}) == 4
