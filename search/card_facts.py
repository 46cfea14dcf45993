"""What a result shows besides its words: who offers it, where, and whom to call."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from portal.contacts.numbers import call_link
from portal.languages.selectors import fallbacks
from portal.words.texts import FieldStatus, Text

DIALLED = re.compile(r"\+?[0-9]{3,15}")


@dataclass(frozen=True, slots=True)
class Facts:
    """Each is empty where the thing has none; ``call`` is a ``tel:`` address."""

    organization: Text | str = ""
    address: str = ""
    call: str = ""
    phone: str = ""

    @classmethod
    def of(cls, facts: Mapping[str, Any], language: str) -> "Facts":
        """Out of what a plugin declared; what has another shape is left out."""
        phone = _words(facts.get("phone"))
        dialled = DIALLED.fullmatch(phone) is not None
        return cls(
            organization=_named(facts.get("organization"), language),
            address=_words(facts.get("address")),
            call=call_link(phone) if dialled else "",
            phone=_words(facts.get("phone_shown")) or phone if dialled else "",
        )


def _words(value: object) -> str:
    return value if isinstance(value, str) else ""


def _named(names: object, language: str) -> Text | str:
    if not isinstance(names, Mapping):
        return ""
    for code in fallbacks(language, list(names)):
        if name := _words(names.get(code)):
            return Text(name, code, FieldStatus("reviewed"))
    return ""
