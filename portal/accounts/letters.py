"""The mails that people get about their accounts, in their own language."""

from django.conf import settings
from django.core.mail import send_mail
from django.template.loader import render_to_string
from django.utils import translation

from wagtail.users.models import UserProfile

from portal.accounts.models import User


def send_invitation(*, user: User, link: str, by: User | None) -> None:
    """Raises ``OSError`` (which mail errors are) when no mail can be sent."""
    _send(user, "first_password", link=link, by=by)


def send_factors_taken_away(*, user: User, by: User) -> None:
    """Say that the second factors are gone, so that a trick is noticed."""
    _send(user, "factors_taken_away", by=by)


def language_of(user: User) -> str:
    """What the person chose for the staff area, else the portal's own."""
    profile = UserProfile.objects.filter(user=user).first()
    return (profile and profile.preferred_language) or settings.LANGUAGE_CODE


def _send(user: User, letter: str, **context: object) -> None:
    context |= {"user": user, "portal": settings.PORTAL_URL}
    with translation.override(language_of(user)):
        subject = render_to_string(f"account/email/{letter}_subject.txt", context)
        message = render_to_string(f"account/email/{letter}_message.txt", context)
    send_mail(
        subject=" ".join(subject.split()),
        message=message,
        from_email=None,
        recipient_list=[user.email],
    )
