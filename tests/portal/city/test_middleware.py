"""Times are told by the city's clock, unless a member of staff chose another."""

from zoneinfo import ZoneInfo

from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory
from django.utils import timezone

from wagtail.admin.localization import get_localized_response
from wagtail.users.models import UserProfile

import pytest

from portal.accounts.models import User
from portal.city.middleware import CityTimeZoneMiddleware
from portal.languages.reader import Reader, reading
from tests.portal.accounts.factories import UserFactory
from tests.portal.city.factories import CityFactory
from tests.portal.menus.factories import LIVE

pytestmark = pytest.mark.django_db


def clock(request: HttpRequest) -> HttpResponse:
    return HttpResponse(timezone.get_current_timezone_name())


def staff_clock(user: User) -> str:
    request = RequestFactory().get("/admin/")
    request.user = user
    middleware = CityTimeZoneMiddleware(lambda r: get_localized_response(clock, r))
    return middleware(request).content.decode()


@pytest.fixture
def _city_in_chicago() -> None:
    CityFactory(time_zone="America/Chicago")


@pytest.mark.usefixtures("_city_in_chicago")
def test_readers_are_told_the_time_by_the_citys_clock() -> None:
    with reading(Reader("es", LIVE)):
        told = CityTimeZoneMiddleware(clock)(RequestFactory().get("/es/"))
    assert told.content == b"America/Chicago"
    assert timezone.get_current_timezone() == ZoneInfo("America/New_York")


@pytest.mark.usefixtures("_city_in_chicago")
@pytest.mark.parametrize("has_profile", [True, False])
def test_staff_are_told_the_time_by_the_citys_clock(has_profile: bool) -> None:
    user = UserFactory()
    if has_profile:
        UserProfile.objects.create(user=user)
    assert staff_clock(User.objects.get()) == "America/Chicago"
    profile = UserProfile.objects.filter(user=user).first()
    assert profile is None or profile.current_time_zone == ""


@pytest.mark.usefixtures("_city_in_chicago")
def test_staff_who_chose_a_clock_keep_it() -> None:
    UserProfile.objects.create(user=UserFactory(), current_time_zone="Asia/Tokyo")
    assert staff_clock(User.objects.get()) == "Asia/Tokyo"


def test_the_sign_in_of_staff_works_before_anybody_has_signed_in() -> None:
    assert Client().get("/admin/").status_code == 302
