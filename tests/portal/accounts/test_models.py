from django.core.exceptions import ValidationError
from django.db import IntegrityError

import pytest

from portal.accounts.models import User
from tests.portal.accounts.factories import UserFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "typed", ["Ana@Example.ORG", "ANA@EXAMPLE.ORG", " ana@example.org "]
)
def test_an_address_is_stored_in_lower_case_however_it_is_typed(typed):
    user = User.objects.create_user(typed)
    assert user.email == "ana@example.org"
    assert User.objects.values_list("email", flat=True).get() == "ana@example.org"


def test_an_address_changed_in_bulk_is_stored_in_lower_case():
    UserFactory()
    User.objects.update(email="Ana@Example.ORG")
    assert User.objects.values_list("email", flat=True).get() == "ana@example.org"


def test_a_person_is_found_by_an_address_in_any_case():
    user = UserFactory(email="ana@example.org")
    assert User.objects.get(email="Ana@Example.org") == user
    assert User.objects.get_by_natural_key("ANA@example.org") == user


def test_nobody_can_be_added_twice_by_writing_the_address_differently():
    UserFactory(email="ana@example.org")
    with pytest.raises(ValidationError, match="already uses this e-mail address"):
        User.objects.create_user("ANA@example.org")


def test_the_database_itself_refuses_a_second_person_with_the_address():
    UserFactory(email="ana@example.org")
    with pytest.raises(IntegrityError):
        User.objects.bulk_create([User(email="Ana@example.org")])


def test_without_an_address_nobody_is_added():
    with pytest.raises(ValidationError):
        User.objects.create_user("")


def test_a_person_added_without_password_cannot_sign_in_with_any():
    assert not User.objects.create_user("ana@example.org").has_usable_password()


def test_a_person_is_called_by_name_and_without_one_by_address():
    assert str(User(email="ana@example.org", name="Ana")) == "Ana"
    assert str(User(email="ana@example.org")) == "ana@example.org"
