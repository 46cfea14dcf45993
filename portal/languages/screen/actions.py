"""What staff can do with a language, and what they are told before they do it."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from ..services import make_live, retire, switch_off


@dataclass(frozen=True, slots=True)
class Action:
    """A change of state. The texts take ``name``, the language's name."""

    name: str
    run: Callable[..., object]
    question: Promise
    effects: tuple[Promise, ...]
    button: Promise
    done: Promise
    serious: bool = False


_KEPT = _("All translations are kept. You can make the language live again.")

ACTIONS: dict[str, Action] = {
    action.name: action
    for action in (
        Action(
            name="live",
            run=make_live,
            question=_("Make %(name)s live?"),
            effects=(
                _("Visitors see %(name)s in the list of languages on every page."),
                _(
                    "A page that is not translated yet is shown in another language, "
                    "with a short notice."
                ),
            ),
            button=_("Make live"),
            done=_("%(name)s is live."),
        ),
        Action(
            name="retire",
            run=retire,
            question=_("Retire %(name)s?"),
            effects=(
                _("Visitors no longer see %(name)s in the list of languages."),
                _(
                    "Old links and printed codes still work: they lead to the same "
                    "page in another language."
                ),
                _KEPT,
            ),
            button=_("Retire"),
            done=_("%(name)s is retired. Old links lead to another language."),
        ),
        Action(
            name="off",
            run=switch_off,
            question=_("Switch %(name)s off?"),
            effects=(
                _("Visitors no longer see %(name)s in the list of languages."),
                _(
                    "Old links and printed codes stop working: visitors read that "
                    "the page is not found."
                ),
                _KEPT,
            ),
            button=_("Switch off"),
            done=_("%(name)s is off."),
            serious=True,
        ),
    )
}
