"""Marks the words that were found, in a title and in the part of a text around them."""

from collections.abc import Sequence

from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe

from .analysis import Asked, words

SNIPPET = 220
"""Letters of a snippet, about three lines on a phone."""

BEFORE = 60
"""Letters shown before the first word that was found."""

MOST_READ = 20_000
"""Letters of a text that are looked through for the words."""

Span = tuple[int, int]


def marked(text: str, asked: Sequence[Asked], language: str) -> SafeString:
    """The whole text, escaped, with what was found in ``<mark>``."""
    return _mark(text, spans(text, asked, language))


def snippet(text: str, asked: Sequence[Asked], language: str) -> SafeString:
    """The part of the text that has the first found words, else its beginning."""
    lines = (" ".join(line.split()) for line in text[:MOST_READ].splitlines())
    text = " · ".join(filter(None, lines))
    found = spans(text, asked, language)
    start = max(0, found[0][0] - BEFORE) if found else 0
    if start:
        start = text.find(" ", start, found[0][0]) + 1 or start
    end = start + SNIPPET
    if end < len(text):
        end = text.rfind(" ", start + SNIPPET // 2, end) + 1 or end
    inside = [
        (first - start, last - start)
        for first, last in found
        if first >= start and last <= end
    ]
    shown = _mark(text[start:end].rstrip(), inside)
    return mark_safe(f"{'… ' if start else ''}{shown}{' …' if end < len(text) else ''}")


def spans(text: str, asked: Sequence[Asked], language: str) -> list[Span]:
    """Where the asked words stand, those that touch as one."""
    found: list[Span] = []
    for word in words(text, language) if asked else ():
        if not any(one.matches(word.tokens) for one in asked):
            continue
        if found and word.start <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], word.end))
        else:
            found.append((word.start, word.end))
    return found


def _mark(text: str, found: Sequence[Span]) -> SafeString:
    parts, place = [], 0
    for start, end in found:
        before = conditional_escape(text[place:start])
        parts.append(f"{before}<mark>{conditional_escape(text[start:end])}</mark>")
        place = end
    return mark_safe("".join(parts) + conditional_escape(text[place:]))
