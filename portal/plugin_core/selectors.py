"""Reads: whether a module is on, and whether this request may see it."""

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from contextvars import ContextVar

from django.conf import settings
from django.db import DatabaseError
from django.http import HttpRequest

from .models import ModuleState
from .registry import plugin, plugins, reading_trouble, slugs

State = ModuleState.State
MANAGE = "portal_plugin_core.manage_modules"
_ORDER = [State.OFF, State.PREPARING, State.ON]


class Asked:
    """What one request has found out, so that the states are asked for once."""

    def __init__(self, request: HttpRequest | None = None) -> None:
        self.request = request
        self.states: dict[str, str] | None = None


_asked: ContextVar[Asked | None] = ContextVar("asked_for_modules", default=None)


@contextmanager
def asking(request: HttpRequest | None) -> Iterator[Asked]:
    """Keep the states for as long as one request lasts."""
    asked = Asked(request)
    token = _asked.set(asked)
    try:
        yield asked
    finally:
        _asked.reset(token)


def states() -> dict[str, str]:
    """State by slug, of every installed module. One query, within a request only once.

    No module is further on than those that it requires. Where the database cannot be
    asked, all are off.
    """
    asked = _asked.get()
    if asked is None:
        return _effective_states(_read())
    if asked.states is None:
        # the page cache may have read them with its own query
        known = getattr(asked.request, "module_states", None)
        asked.states = _effective_states(_read() if known is None else known)
    return asked.states


def forget_states() -> None:
    """Have the running request ask again, after it changed them itself."""
    asked = _asked.get()
    if asked is not None:
        asked.states = None
        if asked.request is not None:
            asked.request.module_states = None


def is_on(slug: str, request: HttpRequest | None = None) -> bool:
    """Whether visitors see the module. ``request`` is for states of single sites."""
    return states().get(slug) == State.ON


def is_prepared(slug: str) -> bool:
    """Whether staff may fill it: it is on or being prepared."""
    return states().get(slug) in {State.ON, State.PREPARING}


def is_shown(slug: str, request: HttpRequest | None = None) -> bool:
    """Whether this request sees the module: it is on, or staff preview it.

    ``request`` is by default the one that is being answered.
    """
    if is_on(slug, request):
        return True
    if request is None:
        asked = _asked.get()
        request = asked.request if asked else None
    return is_prepared(slug) and request is not None and may_preview(request, slug)


def may_preview(request: HttpRequest, slug: str) -> bool:
    """Whether staff ask who switch modules, or who have any right in this one.

    A visitor, who has no session, is not looked at.
    """
    if settings.SESSION_COOKIE_NAME not in request.COOKIES:
        return False
    user = getattr(request, "user", None)
    if user is None or not user.is_active:
        return False
    return user.has_perm(MANAGE) or user.has_module_perms(slug)


def hidden_slugs(request: HttpRequest | None = None) -> list[str]:
    """Modules that this request does not see. One query at most."""
    with nullcontext() if _asked.get() else asking(None):
        return [slug for slug in sorted(slugs()) if not is_shown(slug, request)]


def why_unavailable(slug: str) -> tuple[str, ...]:
    """Slugs that the module requires and that are not installed."""
    return tuple(need for need in plugin(slug).requires if need not in slugs())


def is_unavailable(slug: str) -> bool:
    """Whether it cannot be prepared: something lacks, or its code cannot be read."""
    return bool(why_unavailable(slug) or reading_trouble(slug))


def needing(slug: str, state: str = State.OFF) -> list[str]:
    """Modules that require this one and are further on than ``state``."""
    return [
        each.slug
        for each in plugins()
        if slug in each.requires
        and _ORDER.index(states()[each.slug]) > _ORDER.index(state)
    ]


def _read() -> dict[str, str]:
    if not slugs():
        return {}
    rows = ModuleState.objects.filter(site=None).values_list("slug", "state")
    try:
        return dict(rows)
    except DatabaseError:
        return {}


def _effective_states(stored: dict[str, str]) -> dict[str, str]:
    return {each.slug: _effective(each.slug, stored, frozenset()) for each in plugins()}


def _effective(slug: str, stored: dict[str, str], above: frozenset[str]) -> str:
    """No module is further on than those that it requires."""
    if slug not in slugs() or slug in above:
        return State.OFF
    ranks = [_ORDER.index(State(stored.get(slug, State.OFF)))]
    for need in plugin(slug).requires:
        ranks.append(_ORDER.index(State(_effective(need, stored, above | {slug}))))
    return _ORDER[min(ranks)]
