"""Writes: which languages are live, retired or off, and their order."""

from collections.abc import Sequence

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser
from django.db import transaction
from django.db.models import Max

from wagtail.log_actions import log
from wagtail.models import Locale

from ..declared import DECLARED
from ..models import Language, LanguageState
from ..selectors import language_states, live_among

MADE_LIVE = "portal_languages.made_live"
RETIRED = "portal_languages.retired"
SWITCHED_OFF = "portal_languages.switched_off"
REORDERED = "portal_languages.reordered"


class UnknownLanguage(ValueError):
    """The code is none of the declared languages."""


class SourceLanguageStaysLive(ValueError):
    """The source language is what all others fall back to: it cannot go."""


class NotTheLiveLanguages(ValueError):
    """An order must name every live language, each once."""


@transaction.atomic
def make_live(*, code: str, user: AbstractBaseUser | None = None) -> Language:
    """Open the language's prefix to visitors, last in order if it was not live.

    Makes the Wagtail locale under which its pages stand: nothing else does. Raises
    ``UnknownLanguage``.
    """
    if code not in DECLARED:
        raise UnknownLanguage(code)
    _put_in_order(live_among(language_states()))
    language, _ = Language.objects.select_for_update().get_or_create(code=code)
    if language.state != LanguageState.LIVE:
        last = Language.objects.aggregate(last=Max("sort_order"))["last"]
        language.sort_order = last + 1
        language.state = LanguageState.LIVE
        language.save()
        log(instance=language, action=MADE_LIVE, user=user)
    Locale.objects.get_or_create(language_code=code)
    return language


def retire(*, code: str, user: AbstractBaseUser | None = None) -> Language:
    """Lead visitors of the language's prefix on to another language.

    Its pages, words and locale stay as they are. Raises ``UnknownLanguage`` and
    ``SourceLanguageStaysLive``.
    """
    return _close(code, LanguageState.RETIRED, RETIRED, user)


def switch_off(*, code: str, user: AbstractBaseUser | None = None) -> Language:
    """Answer *not found* under the language's prefix.

    Its pages, words and locale stay as they are. Raises ``UnknownLanguage`` and
    ``SourceLanguageStaysLive``.
    """
    return _close(code, LanguageState.OFF, SWITCHED_OFF, user)


@transaction.atomic
def reorder(*, codes: Sequence[str], user: AbstractBaseUser | None = None) -> None:
    """Show the live languages in this order everywhere.

    Raises ``NotTheLiveLanguages`` where ``codes`` is not exactly the live ones.
    """
    live = live_among(language_states())
    if sorted(codes) != sorted(live):
        raise NotTheLiveLanguages(", ".join(codes))
    if tuple(codes) == live:
        return
    _put_in_order(codes)
    first = Language.objects.get(code=codes[0])
    log(instance=first, action=REORDERED, user=user, data={"codes": list(codes)})


def move(*, code: str, by: int, user: AbstractBaseUser | None = None) -> None:
    """Move a live language ``by`` places: -1 is one up. Past an end it stays there.

    Raises ``NotTheLiveLanguages`` where the language is not live.
    """
    codes = list(live_among(language_states()))
    if code not in codes:
        raise NotTheLiveLanguages(code)
    place = min(max(codes.index(code) + by, 0), len(codes) - 1)
    codes.remove(code)
    codes.insert(place, code)
    reorder(codes=codes, user=user)


@transaction.atomic
def _close(
    code: str, state: LanguageState, action: str, user: AbstractBaseUser | None
) -> Language:
    if code not in DECLARED:
        raise UnknownLanguage(code)
    if code == settings.LANGUAGE_CODE:
        raise SourceLanguageStaysLive(code)
    language, _ = Language.objects.select_for_update().get_or_create(code=code)
    if language.state != state:
        language.state = state
        language.save()
        log(instance=language, action=action, user=user)
    return language


def _put_in_order(codes: Sequence[str]) -> None:
    for place, code in enumerate(codes, start=1):
        Language.objects.update_or_create(
            code=code,
            defaults={"sort_order": place},
            create_defaults={"sort_order": place, "state": LanguageState.LIVE},
        )
