"""Which colours meet on the screen, and how far apart they must stand.

7 for what people read, 4.5 for short words that stand on stones and reveals, 3 for the
edge of what can be pressed or filled in (WCAG 2.2: 1.4.6, 1.4.3, 1.4.11).
"""

from typing import NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

BODY, SHORT, EDGE = 7.0, 4.5, 3.0


class Pair(NamedTuple):
    """``front`` on ``ground``, at least ``least`` to 1; ``use`` is said to staff."""

    front: str
    ground: str
    least: float
    use: Promise


PAIRS: tuple[Pair, ...] = (
    Pair("ink", "paper", BODY, _("text on the page")),
    Pair("ink", "sheet", BODY, _("text on cards and in fields")),
    Pair("ink", "tint", BODY, _("text in a callout")),
    Pair("ink", "lit-soft", BODY, _("text in a warning")),
    Pair("ink-2", "paper", BODY, _("small print on the page")),
    Pair("ink-2", "sheet", BODY, _("small print on cards")),
    Pair("ink-2", "tint", BODY, _("small print in a callout")),
    Pair("link", "paper", BODY, _("links on the page")),
    Pair("link", "sheet", BODY, _("links on cards")),
    Pair("link", "tint", BODY, _("links in a callout")),
    Pair("link", "lit-soft", BODY, _("links in a warning")),
    Pair("on-wall", "wall", BODY, _("words on the wall")),
    Pair("on-wall", "wall-deep", BODY, _("languages at the top")),
    Pair("on-wall", "wall-2", SHORT, _("words on stones")),
    Pair("on-lit", "lit", BODY, _("words in the portal")),
    Pair("on-act", "act", BODY, _("words on buttons")),
    Pair("on-door", "door", BODY, _("numbers in doors")),
    Pair("on-block", "block", BODY, _("emergency numbers")),
    Pair("on-block-lit", "block", BODY, _("emergency numbers to press")),
    Pair("line-2", "paper", EDGE, _("edges of fields on the page")),
    Pair("line-2", "sheet", EDGE, _("edges of fields on cards")),
    Pair("act", "paper", EDGE, _("buttons on the page")),
    Pair("act", "sheet", EDGE, _("buttons on cards")),
    Pair("door", "paper", EDGE, _("doors on the page")),
    Pair("jamb", "paper", EDGE, _("frames of doors")),
    Pair("lit", "wall", EDGE, _("light on the wall")),
    Pair("lit", "wall-deep", EDGE, _("the lit language")),
)
