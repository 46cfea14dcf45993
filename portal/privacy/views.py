"""The file for people who found a weakness, and the view that is not there."""

from datetime import timedelta
from typing import Any, NoReturn

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import cache_control

from portal.city.selectors import person_to_talk_to
from portal.languages.head_links import origin

GOOD_FOR = timedelta(days=180)


@cache_control(max_age=3600)
def security_txt(request: HttpRequest) -> HttpResponse:
    """How to report a weakness (RFC 9116); 404 where the city names no contact."""
    person = None if settings.SECURITY_CONTACT else person_to_talk_to()
    contact = settings.SECURITY_CONTACT.strip() or (person.email if person else "")
    if not contact or not contact.isprintable():
        raise Http404
    midnight = timezone.now().replace(hour=0, minute=0, second=0, microsecond=0)
    lines = [
        f"Contact: {contact_address(contact)}",
        f"Expires: {midnight + GOOD_FOR:%Y-%m-%dT%H:%M:%SZ}",
        f"Preferred-Languages: {settings.LANGUAGE_CODE}",
        f"Canonical: {origin()}{reverse('portal_security_txt')}",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain")


def contact_address(contact: str) -> str:
    """As an address: an e-mail address gets ``mailto:``."""
    is_mail = "@" in contact and ":" not in contact
    return f"mailto:{contact}" if is_mail else contact


def nowhere(request: HttpRequest, *args: Any, **kwargs: Any) -> NoReturn:
    raise Http404
