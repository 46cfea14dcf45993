"""Shows all times by the city's clock."""

from collections.abc import Callable
from functools import partial

from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from wagtail.users.models import UserProfile

from portal.languages.reader import current_reader

from .selectors import city_clock


class CityTimeZoneMiddleware:
    """Public pages go by the city's clock, and so do staff who chose no other.

    Stands after the middlewares that know the reader and the user.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if current_reader() is not None:
            with timezone.override(city_clock()):
                return self.get_response(request)
        if request.path.startswith(reverse("wagtailadmin_home")):
            set_clock_of_staff(request.user)
        return self.get_response(request)


def set_clock_of_staff(user: AbstractBaseUser | AnonymousUser) -> None:
    """Wagtail asks the user's profile, which knows no clock but the settings'."""
    if not user.is_authenticated:
        return
    profile = getattr(user, "wagtail_userprofile", None) or UserProfile(user=user)
    if not profile.current_time_zone:
        # not a lambda: resized images are kept with who uploaded them
        profile.get_current_time_zone = partial(str, city_clock().key)
