"""The words of a text as tokens, and the words of a question as what to match."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from .folding import fold
from .segmenting import Piece, pieces
from .small_words import SMALL_WORDS
from .stemming import ARTICLE, PERSIAN, stem

VERSION = 1
"""Raised with every change of the tokens; an index of another is stale."""

LONGEST_TOKEN = 60
MOST_ASKED = 12
"""Words of a question that are looked for; a longer one is no question any more."""

ELIDED = re.compile(r"^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’ʼ](?=.)", re.I)
ELIDING = {"fr", "it"}
HALF_SPACE = "\u200c"
SHORTEST_PREFIX = 2


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text, from ``start`` to ``end``, with the tokens it is found by."""

    start: int
    end: int
    tokens: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """A word of a question: a text matches with the token, or one that begins so.

    ``prefix`` is empty where only the whole word will do.
    """

    token: str
    prefix: str = ""

    def matches(self, tokens: tuple[str, ...]) -> bool:
        return self.token in tokens or bool(
            self.prefix and any(token.startswith(self.prefix) for token in tokens)
        )


def words(text: str, language: str) -> Iterator[Word]:
    """Every word of a text in ``language``, in order."""
    for piece in pieces(text):
        if piece.signs:
            yield from _pairs(piece)
        else:
            for part in _parts(piece, language):
                if found := _tokens(part.text, language):
                    yield Word(part.start, part.end, found)


def tokens(text: str, language: str) -> list[str]:
    """The tokens of a text, for an engine to store."""
    return [token for word in words(text, language) for token in word.tokens]


def asked_words(question: str, language: str) -> tuple[Asked, ...]:
    """What a question in ``language`` asks for; of the last word its beginning too."""
    found: list[str | Asked] = []
    for piece in pieces(question):
        found += _signs_asked(piece) if piece.signs else _folded(piece, language)
        if len(found) >= 2 * MOST_ASKED:
            break
    small = SMALL_WORDS.get(language, frozenset())
    telling = [word for word in found if word not in small] or found
    asked = [
        word if isinstance(word, Asked) else Asked(stem(word, language))
        for word in telling
    ]
    if telling and isinstance(last := telling[-1], str):
        asked[-1] = Asked(stem(last, language), _beginning(last, language))
    return tuple(dict.fromkeys(asked))[:MOST_ASKED]


def _folded(piece: Piece, language: str) -> list[str]:
    forms = (fold(part.text)[:LONGEST_TOKEN] for part in _parts(piece, language))
    return [form for form in forms if form]


def _signs_asked(piece: Piece) -> list[str | Asked]:
    """Pairs as they are stored; a sign alone may be the first of any pair."""
    signs = [fold(sign.text) for sign in piece.signs]
    if len(signs) == 1:
        return [Asked(sign, sign) for sign in signs if sign]
    return [Asked(one + two) for one, two in pairwise(signs)]


def _beginning(word: str, language: str) -> str:
    beginning = _without_article(word, language)
    return beginning if len(beginning) >= SHORTEST_PREFIX else ""


def _pairs(piece: Piece) -> Iterator[Word]:
    """Neighbouring signs two by two, and the last one alone."""
    for first, second in pairwise(piece.signs):
        pair = fold(first.text) + fold(second.text)
        if pair:
            yield Word(first.start, second.end, (pair,))
    last = piece.signs[-1]
    if alone := fold(last.text):
        yield Word(last.start, last.end, (alone,))


def _parts(piece: Piece, language: str) -> Iterator[Piece]:
    """The words that are written as one: ``l’école``, and Persian before its ends."""
    if language in ELIDING and (elided := ELIDED.match(piece.text)):
        yield Piece(piece.text[elided.end() :], piece.start + elided.end())
    elif language in PERSIAN and HALF_SPACE in piece.text:
        start = piece.start
        for part in piece.text.split(HALF_SPACE):
            if part and fold(part) not in SMALL_WORDS["fa"]:
                yield Piece(part, start)
            start += len(part) + 1
    else:
        yield piece


@lru_cache(maxsize=50_000)
def _tokens(word: str, language: str) -> tuple[str, ...]:
    folded = fold(word)[:LONGEST_TOKEN]
    if not folded:
        return ()
    forms = (folded, _without_article(folded, language), stem(folded, language))
    return tuple(dict.fromkeys(forms))


def _without_article(folded: str, language: str) -> str:
    return ARTICLE.sub("", folded) if language == "ar" else folded
