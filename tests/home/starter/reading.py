"""How hard an English text is to read.

The grade of Flesch and Kincaid (Derivation of new readability formulas, 1975): the
school year in which a child reads it with ease. Syllables are counted by rule, which
is off by one in some words and right over a page.
"""

import re
from collections.abc import Iterable

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+")
SENTENCE_END = re.compile(r"[.!?]+(?=\s|$)")
SILENT = re.compile(
    r"(?<=[^aeiouyl])e$|(?<=[aeiouyr]l)e$|(?<![aeiouytd])ed$|(?<![aeiouylsxzcgh])es$"
)
APART = re.compile(r"(?<![tcsg])i[aou]|eo|[ia]ing|ua[lt]")


def grade(texts: Iterable[str]) -> float:
    """Of whole sentences: headings and lines without a stop would make it too low."""
    words = syllables = sentences = 0
    for text in texts:
        for sentence in SENTENCE_END.split(re.sub("<[^>]*>", " ", text)):
            found = WORD.findall(sentence)
            words += len(found)
            syllables += sum(map(syllables_in, found))
            sentences += bool(found)
    return 0.39 * words / sentences + 11.8 * syllables / words - 15.59


def syllables_in(word: str) -> int:
    if word.isdecimal():
        return len(word)
    heard = re.sub(r"['’]\w+$", "", word.lower())
    heard = SILENT.sub("", heard) if len(heard) > 3 else heard
    groups = len(re.findall("[aeiouy]+", heard))
    return max(1, groups + len(APART.findall(heard)))
