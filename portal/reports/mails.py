"""Tells the responsible person by mail that a report waits; never what it says."""

import logging
import time
from datetime import timedelta

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.mail import send_mail
from django.db.models import F
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext, override

from wagtail.models import Page

from portal.accounts.letters import language_of
from portal.accounts.models import Role, User
from portal.accounts.roles import ADMINISTRATOR

from .models import Report
from .selectors import record_of

logger = logging.getLogger(__name__)

AT_ONCE = 20
ENOUGH_SECONDS = 40
FALLBACK_PEOPLE = 5
FIRST_PAUSE = timedelta(minutes=1)
LONGEST_PAUSE = timedelta(hours=6)


def send_mails() -> int:
    """Send what is due; how many mails went out. What fails is tried again later.

    The pauses double. A report is claimed before its mail is sent, so that two clocks
    that run at once send it once.
    """
    started, sent = time.monotonic(), 0
    due = Report.objects.open().filter(mailed_at=None, mail_next_at__lte=timezone.now())
    for report in due.select_related("page", "record_type").order_by("pk")[:AT_ONCE]:
        if time.monotonic() - started > ENOUGH_SECONDS:
            break
        if _claim(report) and _send(report):
            Report.objects.filter(pk=report.pk).update(mailed_at=timezone.now())
            sent += 1
    return sent


def people_for(report: Report) -> list[User]:
    """Who hears of it: whoever keeps the record or page, else the administrators."""
    record = record_of(report)
    page: Page | None = report.page.specific if report.page else None
    for thing in (record, page):
        person = getattr(thing, "responsible", None)
        if person is not None and person.is_active and person.email:
            return [person]
    group = Role.objects.filter(slug=ADMINISTRATOR).values("group")
    people = get_user_model().objects.filter(is_active=True).exclude(email="")
    in_charge = people.filter(groups__in=group).distinct() or people.filter(
        is_superuser=True
    )
    return list(in_charge.order_by("pk")[:FALLBACK_PEOPLE])


def _claim(report: Report) -> bool:
    pause = min(FIRST_PAUSE * 2 ** min(report.mail_tries, 16), LONGEST_PAUSE)
    return bool(
        Report.objects.filter(
            pk=report.pk, mailed_at=None, mail_tries=report.mail_tries
        ).update(mail_tries=F("mail_tries") + 1, mail_next_at=timezone.now() + pause)
    )


def _send(report: Report) -> bool:
    """Whether at least one person was reached."""
    reached = 0
    for person in people_for(report):
        with override(language_of(person)):
            try:
                reached += send_mail(
                    gettext("A visitor reports a mistake"),
                    render_to_string("reports/mail.txt", _words(report)),
                    settings.DEFAULT_FROM_EMAIL,
                    [person.email],
                )
            except Exception as error:
                # not its words: they may hold the address
                logger.error("Mail about %s failed: %s", report, type(error).__name__)
    return reached > 0


def _words(report: Report) -> dict[str, str]:
    screen = reverse("portal_reports:report", args=[report.pk])
    return {
        "kind": report.get_kind_display(),
        "about": report.about,
        "url": settings.PORTAL_URL.rstrip("/") + screen,
    }
