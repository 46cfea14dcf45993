"""Takes endings off, where a kept library knows the language or its rules are short."""

import re
import threading
from functools import lru_cache

import snowballstemmer

SNOWBALL = {
    "ar": "arabic",
    "de": "german",
    "en": "english",
    "es": "spanish",
    "fa": "persian",
    "fr": "french",
    "hi": "hindi",
    "id": "indonesian",
    "it": "italian",
    "ne": "nepali",
    "prs": "persian",
    "pt-br": "portuguese",
    "ro": "romanian",
    "ru": "russian",
}
"""Algorithms of Snowball by language; those that live on diacritics are left out."""

RESTORED = {
    "pt-br": ((re.compile("cao$"), "ção"), (re.compile("coes$"), "ções")),
}
"""Endings whose diacritics the stemmer needs, given back after folding."""

ARTICLE = re.compile("^(?:[وف]?[بك]?ال|[وف]?لل)(?=..)")
"""The Arabic article, with the conjunctions and prepositions written onto it."""

TO_PERSIAN = str.maketrans("يك", "یک")
FROM_PERSIAN = str.maketrans("یک", "يك")
PERSIAN = {"fa", "prs"}

UKRAINIAN = re.compile(
    "(?<=...)(?:ями|ами|ого|ому|ими|іми|ові|еві|ець|ів|їв|ей|ам|ям|ах|ях|ою|ею|єю|ий|ій"
    "|их|іх|ім|им|ої|ую|юю|ом|ем|єм|а|я|о|е|є|и|і|ї|у|ю|ь|й)$"
)
"""Endings of nouns and adjectives: Snowball has no Ukrainian."""

LONGEST = 40
"""Letters; what is longer is no word, and its stem not worth the time."""

_own = threading.local()


@lru_cache(maxsize=50_000)
def stem(word: str, language: str) -> str:
    """The stem of a folded word; the word itself where no rule is known."""
    if len(word) > LONGEST or word.isdecimal():
        return word
    if language == "uk":
        return UKRAINIAN.sub("", word)
    if language not in SNOWBALL:
        return word
    for ending, whole in RESTORED.get(language, ()):
        word = ending.sub(whole, word)
    if language == "ar":
        word = ARTICLE.sub("", word)
    if language in PERSIAN:
        stemmed = _stemmer(language).stemWord(word.translate(TO_PERSIAN))
        return stemmed.translate(FROM_PERSIAN)
    return _stemmer(language).stemWord(word)


def _stemmer(language: str) -> snowballstemmer.stemmer:
    """One for each thread: it keeps the word that it works on."""
    stemmers = _own.__dict__
    if language not in stemmers:
        stemmers[language] = snowballstemmer.stemmer(SNOWBALL[language])
    return stemmers[language]
