from django.core.exceptions import PermissionDenied

import pytest

from portal.accounts.second_factor.selectors import SecondFactors, second_factors
from portal.accounts.second_factor.services import remove_second_factors
from tests.portal.accounts.factories import UserFactory
from tests.portal.accounts.second_factor.steps import give_app, give_recovery_codes

pytestmark = pytest.mark.django_db


def test_who_has_lost_the_devices_starts_anew():
    user, boss = UserFactory(role="editor"), UserFactory(role="administrator")
    give_app(user)
    give_recovery_codes(user)
    assert second_factors(user) == SecondFactors(app=True, passkeys=0, codes_left=10)
    assert remove_second_factors(user=user, by=boss) == 2
    assert not second_factors(user)


@pytest.mark.parametrize(
    ("who", "by"),
    [("superuser", "administrator"), ("editor", "translator"), ("editor", "editor")],
)
def test_only_who_may_change_a_person_takes_them_away(who, by):
    people = {
        "superuser": UserFactory(is_superuser=True),
        "administrator": UserFactory(role="administrator"),
        "editor": UserFactory(role="editor"),
        "translator": UserFactory(role="translator"),
    }
    give_app(people[who])
    with pytest.raises(PermissionDenied):
        remove_second_factors(user=people[who], by=people[by])
    assert second_factors(people[who])


def test_nobody_takes_the_own_lock_off_this_way():
    boss = UserFactory(is_superuser=True)
    give_app(boss)
    with pytest.raises(PermissionDenied):
        remove_second_factors(user=boss, by=boss)
