"""Decides, at the one place every publication passes, whether a page goes public."""

from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser
from django.utils import timezone

from wagtail.log_actions import log
from wagtail.models import Page, Revision

from .findings import Finding, PublishBlocked
from .selectors import blocking

SCHEDULED = "wagtail.publish.scheduled"
"""What Wagtail's clock says as ``log_action`` when it publishes."""


def ready_to_publish(
    *,
    page: Page,
    revision: Revision,
    user: AbstractBaseUser | None = None,
    log_action: bool | str = True,
    **options: Any,
) -> bool:
    """Whether to go on publishing ``page``, the content of ``revision``.

    Raises ``PublishBlocked`` where the rules forbid it, unless the page carries an
    urgent reason, which goes to the history and lifts all but the absolute ones. To the
    clock it answers no instead, takes
    the appointment back and says so in the history, so that one page cannot hold up
    the others.
    """
    stops = blocking(page)
    if page.urgent_reason and not any(stop.absolute for stop in stops):
        if not _waits(page):
            _use_urgent_reason(page=page, revision=revision, user=user, stops=stops)
        return True
    if not stops:
        return True
    if log_action != SCHEDULED:
        raise PublishBlocked(stops)
    Revision.objects.filter(pk=revision.pk).update(approved_go_live_at=None)
    log(
        instance=page,
        action="portal.publish.refused",
        revision=revision,
        data={"findings": [str(stop.message) for stop in stops]},
    )
    return False


def _waits(page: Page) -> bool:
    return bool(page.go_live_at and page.go_live_at > timezone.now())


def _use_urgent_reason(
    *,
    page: Page,
    revision: Revision,
    user: AbstractBaseUser | None,
    stops: list[Finding],
) -> None:
    log(
        instance=page,
        action="portal.publish.urgent",
        user=user,
        revision=revision,
        data={
            "reason": page.urgent_reason,
            "findings": [str(stop.message) for stop in stops],
        },
    )
    # a reason holds for one publication
    revision.content["urgent_reason"] = ""
    revision.save(update_fields=["content"])
