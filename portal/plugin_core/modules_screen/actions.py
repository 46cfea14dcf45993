"""What staff can do with a module, and what they are told before and after."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from ..selectors import State


@dataclass(frozen=True, slots=True)
class Action:
    """A change of state; ``name`` is its place in the address.

    The texts take ``title``, the module's.
    """

    name: str
    state: str
    question: Promise
    effects: tuple[Promise, ...]
    button: Promise
    done: Promise


ACTIONS: dict[str, Action] = {
    action.name: action
    for action in (
        Action(
            name="prepare",
            state=State.PREPARING,
            question=_("Prepare %(title)s?"),
            effects=(
                _("Staff can fill the module and look at its pages."),
                _("Visitors see nothing of it until you switch it on."),
            ),
            button=_("Prepare"),
            done=_("%(title)s is being prepared. Only staff see it."),
        ),
        Action(
            name="on",
            state=State.ON,
            question=_("Switch %(title)s on?"),
            effects=(_("Visitors see it at once, in every language of the portal."),),
            button=_("Switch on"),
            done=_("%(title)s is on. Visitors see it."),
        ),
        Action(
            name="off",
            state=State.OFF,
            question=_("Switch %(title)s off?"),
            effects=(),
            button=_("Switch off"),
            done=_("%(title)s is off. Nothing is lost."),
        ),
    )
}


def action_to(state: str) -> Action:
    """The one that leads to ``state``."""
    return next(action for action in ACTIONS.values() if action.state == state)
