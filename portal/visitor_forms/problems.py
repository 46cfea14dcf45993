"""What can go wrong between the visitor's button and us, in plain words."""

from dataclasses import dataclass
from http import HTTPStatus

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from .throttle import Wait


@dataclass(frozen=True, slots=True)
class Problem:
    """``title`` says what happened, ``words`` what to do now; ``status`` is HTTP's.

    ``call``: the page shows whom to call instead.
    """

    title: str | Promise
    words: str | Promise
    status: int = HTTPStatus.UNPROCESSABLE_ENTITY
    retry_after: int = 0
    call: bool = False


EXPIRED = Problem(
    _("Please send the form once more"),
    _(
        "It was open for a long time. Your words are still here. "
        "Press the button again."
    ),
)
TOO_SOON = Problem(
    _("Please send the form once more"),
    _("That was very fast. Your words are still here. Press the button again."),
)
SENT_BEFORE = Problem(
    _("You have sent this form before"),
    _("Do you want to send these words too? Then press the button again."),
)
FOREIGN = Problem(
    _("We did not take this form"),
    _("It came from another website. Please write it here."),
    HTTPStatus.FORBIDDEN,
)
HIDDEN = Problem(
    _("We did not take this form"),
    _(
        "Your browser hides where it came from. Your words are still here. "
        "Please use another browser, or call us."
    ),
    HTTPStatus.FORBIDDEN,
    call=True,
)
NO_FORM = Problem(
    _("We could not read what you sent"),
    _("Please fill in this form and press the button."),
    HTTPStatus.BAD_REQUEST,
)
TOO_MUCH = Problem(
    _("That was too long"),
    _("Please write less, and send no files."),
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
)
WRONG_METHOD = Problem(
    _("This page does not work that way"),
    _("Please fill in this form and press the button."),
    HTTPStatus.METHOD_NOT_ALLOWED,
)


def have_to_wait(wait: Wait) -> Problem:
    """When to try again; whom to call where nobody can get through."""
    reason = (
        _("Very many people are sending this form right now.")
        if wait.everybody
        else _("This form was sent many times from your connection.")
    )
    when = ngettext(
        "Your words are still here. Press the button again in %(minutes)d minute.",
        "Your words are still here. Press the button again in %(minutes)d minutes.",
        wait.minutes,
    ) % {"minutes": wait.minutes}
    return Problem(
        _("Please wait a little"),
        f"{reason} {when}",
        HTTPStatus.TOO_MANY_REQUESTS,
        wait.seconds,
        call=True,
    )
