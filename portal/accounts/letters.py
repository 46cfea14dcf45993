"""The mail by which a person who was added sets a first password."""

from django.conf import settings
from django.core.mail import send_mail
from django.template.loader import render_to_string

from portal.accounts.models import User


def send_first_password_link(*, user: User, link: str) -> None:
    """Raises ``OSError`` (which mail errors are) when no mail can be sent."""
    context = {"user": user, "link": link, "portal": settings.PORTAL_URL}
    subject = render_to_string("account/email/first_password_subject.txt", context)
    send_mail(
        subject=subject.strip(),
        message=render_to_string("account/email/first_password_message.txt", context),
        from_email=None,
        recipient_list=[user.email],
    )
