"""Letters as people type them: without case, diacritics and variant forms."""

import re
import unicodedata

DROPPED_MARKS = re.compile(
    "["
    "\u0300-\u036f\u0483-\u0487\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
    "\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"  # Hebrew points
    "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"  # harakat
    "\u135d-\u135f"  # Ethiopic length
    "]+"
)
"""Marks that readers leave out. Vowel signs of Indic scripts are letters, and stay."""

KEPT = re.compile("[йїў]")
"""Cyrillic letters of their own that Unicode takes apart into letter and mark."""

FORMS = str.maketrans(
    {
        "đ": "d",
        "ð": "d",
        "ɖ": "d",
        "ø": "o",
        "ɔ": "o",
        "ł": "l",
        "ı": "i",
        "ħ": "h",
        "ŋ": "n",
        "ɛ": "e",
        "ə": "e",
        "æ": "ae",
        "œ": "oe",
        "þ": "th",
        "ɓ": "b",
        "ɗ": "d",
        "ƙ": "k",
        "ґ": "г",
        # Arabic script: one form of alef, ya, kaf and ha; ta marbuta as ha
        "ٱ": "ا",
        "ى": "ي",
        "ی": "ي",
        "ې": "ي",
        "ے": "ي",
        "ک": "ك",
        "ڪ": "ك",
        "ة": "ه",
        "ہ": "ه",
        "ھ": "ه",
        "ں": "ن",
        "ء": None,
        "ـ": None,
        # inside words only: apostrophes, joiners, soft hyphen
        **dict.fromkeys("'’‘ʼʻʾʿ`´\u200c\u200d\u00ad\u2060", None),
    }
)


class _Digits(dict):
    """Digits of every script as 0 to 9, found when first met."""

    def __missing__(self, code: int) -> int:
        digit = unicodedata.decimal(chr(code), None)
        self[code] = code if digit is None else ord("0") + digit
        return self[code]


DIGITS = _Digits()


def fold(word: str) -> str:
    """The word in the one form that all its spellings share."""
    if word.isascii():
        return word.lower().replace("'", "").replace("`", "")
    lower = unicodedata.normalize("NFKC", word).casefold()
    bare = "".join(
        letter if KEPT.match(letter) else _bare(letter)
        for letter in unicodedata.normalize("NFC", lower)
    )
    folded = unicodedata.normalize("NFC", bare).translate(FORMS).translate(DIGITS)
    return "".join(sign for sign in folded if sign.isalnum() or _is_mark(sign))


def _bare(letter: str) -> str:
    return DROPPED_MARKS.sub("", unicodedata.normalize("NFD", letter))


def _is_mark(sign: str) -> bool:
    return unicodedata.category(sign).startswith("M")
