"""People and languages for the screens of records."""

from collections.abc import Callable, Iterator

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from django.test import Client

import pytest

from portal.languages.models import Language, LanguageState


@pytest.fixture
def live_languages() -> tuple[str, ...]:
    codes = ("en", "es", "ar")
    for order, code in enumerate(codes):
        Language.objects.update_or_create(
            code=code, defaults={"state": LanguageState.LIVE, "sort_order": order}
        )
    return codes


@pytest.fixture
def signed_in() -> Iterator[Callable[..., Client]]:
    """``signed_in("view_contact")``: a browser of somebody with just these rights."""

    def sign_in(*codenames: str) -> Client:
        user = get_user_model().objects.create_user("somebody@example.org")
        rights = Permission.objects.filter(codename__in=["access_admin", *codenames])
        user.user_permissions.set(rights)
        browser = Client()
        browser.force_login(user)
        return browser

    return sign_in


@pytest.fixture
def administrator() -> Client:
    user = get_user_model().objects.create_superuser("admin@example.org")
    browser = Client()
    browser.force_login(user)
    return browser
