"""What is typed may mean a need: then its other words are looked for too.

So *طعام مجاني* finds a food pantry that is described in English only: the words asked
for are those of the need in the reader's language and in the city's.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from django.conf import settings
from django.db.models import Count, Max

from portal.needs.models import Need, NeedWords

from .analysis import Asked, asked_words

MOST_NEEDS = 3
Tokens = frozenset[str]
State = tuple[int, int, datetime | None]


@dataclass(frozen=True)
class Meanings:
    """What every need is called, by language, as it stood in ``state``."""

    state: State
    keys: Mapping[str, Mapping[Tokens, int]]
    texts: Mapping[int, Mapping[str, list[str]]]


@dataclass(frozen=True)
class Meant:
    """The needs that a question means, the closest first, with all their words."""

    needs: tuple[int, ...] = ()
    texts: Mapping[int, Mapping[str, list[str]]] = field(default_factory=dict)

    def wordings(self, languages: Iterable[str]) -> list[tuple[Asked, ...]]:
        """Other ways to ask for the same, each in one of these languages."""
        return [
            tuple(Asked(word.token) for word in asked_words(text, language))
            for need in self.needs
            for language in languages
            for text in self.texts[need].get(language, ())
        ]


_known: list[Meanings] = []


def meant(question: str, language: str, *, least: int = 2) -> Meant:
    """Which needs the words typed mean, in whichever language they are typed.

    Among other words a phrase of ``least`` words counts, and one alone of any length.
    One query; two after a change of the needs.
    """
    meanings = _meanings()
    found: dict[int, int] = {}
    for code in sorted(meanings.keys, key=lambda code: code != language):
        asked = frozenset(word.token for word in asked_words(question, code))
        for need, closeness in _close(asked, meanings.keys[code], least):
            found[need] = max(closeness, found.get(need, 0))
    best = sorted(found, key=found.__getitem__, reverse=True)[:MOST_NEEDS]
    return Meant(tuple(best), meanings.texts)


def _close(
    asked: Tokens, keys: Mapping[Tokens, int], least: int
) -> Iterable[tuple[int, int]]:
    """Needs that are called so, else those with a phrase of it in the question."""
    if asked in keys:
        return [(keys[asked], 100)]
    if len(asked) < 2:
        return []
    return [
        (need, len(tokens))
        for tokens, need in keys.items()
        if len(tokens) >= least and tokens < asked
    ]


def _meanings() -> Meanings:
    shown = NeedWords.objects.filter(record__hidden=False)
    counted = shown.aggregate(
        rows=Count("pk"), needs=Count("record", distinct=True), last=Max("updated_at")
    )
    state = (counted["rows"], counted["needs"], counted["last"])
    if not _known or _known[0].state != state:
        _known[:] = [_read(state)]
    return _known[0]


def _read(state: State) -> Meanings:
    keys: dict[str, dict[Tokens, int]] = defaultdict(dict)
    texts: dict[int, dict[str, list[str]]] = defaultdict(dict)
    rows = NeedWords.objects.filter(record__hidden=False).order_by("record__sort_order")
    for row in rows.only("record_id", "language", "name", "phrases"):
        own = [row.name, *filter(None, map(str.strip, row.phrases.splitlines()))]
        texts[row.record_id][row.language] = own
        for text in own:
            tokens = frozenset(word.token for word in asked_words(text, row.language))
            keys[row.language].setdefault(tokens, row.record_id)
    return Meanings(state, keys, texts)


def spoken_for(language: str) -> list[str]:
    """Languages whose words of a need are looked for by readers of ``language``."""
    return list(dict.fromkeys([language, settings.LANGUAGE_CODE]))


def named(keys: Iterable[int]) -> list[Need]:
    """The needs of these keys in this order, with the doors that they stand under."""
    order = list(keys)
    if not order:
        return []
    found = Need.objects.filter(pk__in=order).select_related("under").fetch_with_words()
    return sorted(found, key=lambda need: order.index(need.pk))
