"""Reads: the cards of the Modules screen. No query but what a module's checks ask."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from portal.operations.health.checks import Finding, look_at

from ..config import PluginConfig
from ..containment import contained
from ..registry import extensions_of, plugins
from ..screens import first_screen, settings_model
from ..selectors import State, is_prepared, states
from .additions import Addition, additions
from .refused import UNREADABLE, why_not_usable, why_refused

UNAVAILABLE = "unavailable"
WORDS = {
    State.ON: gettext_lazy("On"),
    State.PREPARING: gettext_lazy("Preparing"),
    State.OFF: gettext_lazy("Off"),
    UNAVAILABLE: gettext_lazy("Not available"),
}
"""States as the screen has them, in the order of its filter."""

MATURITY: dict[str, Promise] = {
    "experimental": gettext_lazy("Being tried out"),
    "beta": gettext_lazy("Nearly ready"),
    "stable": gettext_lazy("Ready for every day"),
}


@dataclass(frozen=True)
class Card:
    """One module as staff see it. ``trouble`` says why it is not available."""

    slug: str
    title: str
    state: str
    summary: str = ""
    category: str = ""
    icon: str = "warning"
    trouble: str = ""
    version: str = ""
    maturity: str = ""
    personal_data: str = ""
    contacts: tuple[str, ...] = ()
    additions: tuple[Addition, ...] = ()
    findings: tuple[Finding, ...] = ()
    settings_url: str = ""
    first_screen: str = ""
    is_installed: bool = True

    @property
    def word(self) -> str:
        return str(WORDS[self.state])


@dataclass(frozen=True)
class Category:
    title: str
    cards: tuple[Card, ...]


def categories(
    request: HttpRequest, *, search: str = "", state: str = ""
) -> list[Category]:
    """Cards that match, by category and title."""
    cards = [card_of(plugin, request) for plugin in plugins()]
    cards += _refused_cards()
    found = sorted(
        (card for card in cards if _matches(card, search, state)),
        key=lambda card: (not card.category, card.category, card.title.casefold()),
    )
    return [
        Category(title or _("Other modules"), tuple(members))
        for title, members in groupby(found, key=lambda card: card.category)
    ]


def counts(found: Iterable[Category]) -> dict[str, int]:
    """How many cards have each state."""
    cards = [card for category in found for card in category.cards]
    return {state: sum(card.state == state for card in cards) for state in WORDS}


def card_of(
    plugin: PluginConfig, request: HttpRequest, *, only_quick: bool = True
) -> Card:
    """``only_quick`` leaves out checks that ask other servers."""
    made = contained(
        lambda: _card_of(plugin, request, only_quick), f"card of {plugin.slug}"
    )
    return made or Card(
        slug=plugin.slug,
        title=plugin.slug,
        state=states()[plugin.slug],
        trouble=UNREADABLE % {"error": "apps.py"},
    )


def _card_of(plugin: PluginConfig, request: HttpRequest, only_quick: bool) -> Card:
    trouble = why_not_usable(plugin.slug)
    state = states()[plugin.slug]
    return Card(
        slug=plugin.slug,
        title=str(plugin.title or plugin.slug),
        state=UNAVAILABLE if trouble and state == State.OFF else state,
        summary=str(plugin.summary),
        category=str(plugin.category),
        icon=plugin.icon,
        trouble=trouble,
        version=plugin.version,
        maturity=str(MATURITY.get(plugin.maturity, capfirst(plugin.maturity))),
        personal_data=str(plugin.personal_data),
        contacts=plugin.contacts,
        additions=tuple(additions(plugin)),
        findings=tuple(_findings(plugin, only_quick)),
        settings_url=_or_none(lambda: _settings(plugin, request.user), plugin),
        first_screen=_or_none(lambda: first_screen(plugin, request), plugin),
    )


def _refused_cards() -> list[Card]:
    return [
        Card(
            slug=refused.slug,
            title=refused.slug or refused.origin,
            state=UNAVAILABLE,
            summary=refused.origin,
            trouble=why_refused(refused.reason),
            is_installed=False,
        )
        for refused in settings.PLUGINS.refused
    ]


def _matches(card: Card, search: str, state: str) -> bool:
    if state in WORDS and card.state != state:
        return False
    wanted = search.strip().casefold()
    words = (card.title, card.summary, card.category, card.slug, card.personal_data)
    return any(wanted in word.casefold() for word in words)


def _findings(plugin: PluginConfig, only_quick: bool) -> list[Finding]:
    if not is_prepared(plugin.slug):
        return []
    checks = extensions_of(plugin.slug).health
    return [look_at(check) for check in checks if check.is_quick or not only_quick]


def _settings(plugin: PluginConfig, user: AbstractBaseUser) -> str:
    model: Any = settings_model(plugin)
    if model is None or not is_prepared(plugin.slug):
        return ""
    label, name = model._meta.app_label, model._meta.model_name
    if not user.has_perm(f"{label}.change_{name}"):
        return ""
    return reverse("wagtailsettings:edit", args=[label, name])


def _or_none(find: Any, plugin: PluginConfig) -> str:
    return contained(find, f"a link to {plugin.slug}") or ""
