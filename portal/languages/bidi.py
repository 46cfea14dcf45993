"""Keeps numbers in one piece inside text that runs from right to left.

After an Arabic letter, the hyphens, signs and letters of a phone number, a time or a
price change places (Unicode Standard Annex 9, rules W2 to W5), so that
``215-555-0123`` is shown as ``0123-555-215``. Ranges such as ``9-17`` are left alone:
they do run from right to left.
"""

import re
from collections.abc import Iterator

from django.utils.safestring import SafeString, mark_safe

RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010d00-\U00010d3f]"
)
"""Letters of Hebrew, Arabic, Syriac, Thaana, N'Ko and Hanifi Rohingya."""

TAG = re.compile(r"""(<(?:"[^"]*"|'[^']*'|[^'">])*>)""")

SPACE = "[ \u00a0\u202f]"
AMOUNT = r"\d+(?:[.,]\d+)*"
# an Arabic word may be joined to the number: ``بـ215-555-0123``
PIECE = re.compile(
    rf"""
    (?<![a-z\d_&\#.,:/@-])
    (?:
        (?P<phone>
            \+\d{{7,15}}
            | \+?\(?\d+\)?(?:(?:{SPACE}|[-.\u2011]){{1,2}}\(?\d+\)?)+
              (?:{SPACE}?(?:x|ext\.?){SPACE}?\d+)?
        )
        | \d{{1,2}}(?:[:.]\d\d)?{SPACE}?(?:[ap]m\b|[ap]\.{SPACE}?m\.)
        | [-+\u2212]?\d{{1,3}}{SPACE}?°(?:{SPACE}?[cf]\b)?
        | (?:us|ca)?[$€£]{SPACE}?{AMOUNT}
        | {AMOUNT}{SPACE}?[$€£]
    )
    (?![a-z\d_/@])
    """,
    re.VERBOSE | re.IGNORECASE,
)


def isolated(html: str) -> str:
    """``html`` with phone numbers, times, temperatures and prices in a ``bdi`` each.

    Only the text between tags is touched, and only where some of it runs from right to
    left. Plain text has to be escaped before.
    """
    if not RIGHT_TO_LEFT.search(html):
        return html
    whole = "".join(_parts(html))
    return mark_safe(whole) if isinstance(html, SafeString) else whole


def _parts(html: str) -> Iterator[str]:
    """Text and tags in turn; what stands in a ``bdi`` already is left alone."""
    depth = 0
    for place, part in enumerate(TAG.split(html)):
        if place % 2:
            depth += part.startswith("<bdi") - part.startswith("</bdi")
            yield part
        else:
            yield part if depth else PIECE.sub(_in_bdi, part)


def _in_bdi(found: re.Match[str]) -> str:
    piece = found[0]
    if found["phone"] and not _is_phone(piece):
        return piece
    return f'<bdi dir="ltr">{piece}</bdi>'


def _is_phone(run: str) -> bool:
    """Whether digits with something between them are one number, and no range.

    Dates written with hyphens count too.
    """
    digits = sum(character.isdigit() for character in run)
    if not 7 <= digits <= 20:
        return False
    if run.startswith(("+", "(")) or "(" in run:
        return True
    groups = re.split(r"[^\d]+", run)
    has_marks = "-" in run or "." in run or "\u2011" in run
    in_threes = [len(group) for group in groups[:3]] == [3, 3, 4]
    local = has_marks and [len(group) for group in groups] == [3, 4]
    return local or in_threes or (has_marks and len(groups) > 2)
