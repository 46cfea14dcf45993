"""Writes: the state of a module."""

from django.contrib.auth.base_user import AbstractBaseUser
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wagtail.log_actions import log

from .models import ModuleState
from .registry import plugin, reading_trouble
from .selectors import State, forget_states, needing, states, why_unavailable
from .starting.services import make_starter_pages

CHANGED = {
    State.OFF: "portal_plugin_core.switch_off",
    State.PREPARING: "portal_plugin_core.prepare",
    State.ON: "portal_plugin_core.switch_on",
}
"""Log actions by the state that they lead to."""


@transaction.atomic
def set_state(
    *, slug: str, state: str, user: AbstractBaseUser | None = None
) -> ModuleState:
    """Prepare a module, switch it on or off, for every visitor from now on.

    Raises ``ValidationError`` with a sentence for staff where a module that it requires
    is not as far, or where another needs it; ``LookupError`` for an unknown slug.
    """
    plugin(slug)
    state = State(state)
    forget_states()
    _check_requirements(slug, state)
    row, _is_new = ModuleState.objects.select_for_update().get_or_create(
        slug=slug, site=None
    )
    if row.state == state:
        return row
    row.state, row.changed_by = state, user
    row.full_clean()
    row.save()
    if state == State.PREPARING:
        forget_states()
        make_starter_pages(slug=slug, user=user)
    log(row, CHANGED[state], user=user, data={"module": slug}, title=titles([slug]))
    forget_states()
    return row


def _check_requirements(slug: str, state: str) -> None:
    if others := needing(slug, state):
        raise ValidationError(
            ngettext(
                "%(modules)s needs this module. Switch it off first.",
                "%(modules)s need this module. Switch them off first.",
                len(others),
            )
            % {"modules": titles(others)}
        )
    if state == State.OFF:
        return
    if missing := why_unavailable(slug):
        raise ValidationError(
            _("This module needs another one that is not installed: %(modules)s.")
            % {"modules": get_text_list(missing, _("and"))}
        )
    if reading_trouble(slug):
        raise ValidationError(_("This module cannot be read."))
    enough = {State.ON} if state == State.ON else {State.ON, State.PREPARING}
    behind = [need for need in plugin(slug).requires if states()[need] not in enough]
    if behind:
        raise ValidationError(
            _("First do the same for the module it needs: %(modules)s.")
            % {"modules": titles(behind)}
        )


def titles(slugs: list[str]) -> str:
    return get_text_list([str(plugin(slug).title) for slug in slugs], _("and"))
