"""Words as search compares them: one analysis for what is found and what is asked.

Every engine stores these tokens as they are and analyses nothing itself, so that all
find the same. Per language, in this order:

1. ``segmenting``: pieces of the text with their place; where a script has no spaces
   (Chinese, Japanese, Thai, Lao, Khmer, Burmese) pairs of neighbouring signs
2. ``folding``: NFKC, case, diacritics, letter forms, digits
3. ``stemming``: the article of Arabic, endings; each word is kept beside its stem
"""

from .words import VERSION, Asked, Word, asked_words, tokens, words

__all__ = ["VERSION", "Asked", "Word", "asked_words", "tokens", "words"]
