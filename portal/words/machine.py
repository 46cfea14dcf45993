"""First drafts by the translator that the city runs, through wagtail-localize."""

import logging
from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from wagtail.models import Locale
from wagtail_localize.machine_translators import get_machine_translator
from wagtail_localize.machine_translators.base import BaseMachineTranslator
from wagtail_localize.strings import StringValue

logger = logging.getLogger(__name__)

NO_DRAFT = _(
    "The translator gave no words that can be used. No draft is written: try again "
    "later, or write the words yourself."
)


class DraftFailed(Exception):
    """The translator gave no answer that can be used."""


def translator_for(source: str, target: str) -> BaseMachineTranslator | None:
    """The city's translator, where it knows the way from ``source`` to ``target``."""
    translator = get_machine_translator()
    if translator is None:
        return None
    languages = Locale(language_code=source), Locale(language_code=target)
    return translator if translator.can_translate(*languages) else None


def machine_drafts(
    texts: Mapping[str, str], *, source: str, target: str
) -> dict[str, str]:
    """Plain texts by name, in the language ``target``; those it has no words for lack.

    Asks another server: not to be called inside a transaction. Raises ``DraftFailed``
    where there is no translator, or it fails or is too slow.
    """
    translator = translator_for(source, target)
    if translator is None:
        raise DraftFailed
    asked = {name: StringValue.from_plaintext(text) for name, text in texts.items()}
    try:
        answers = translator.translate(
            Locale(language_code=source),
            Locale(language_code=target),
            list(dict.fromkeys(asked.values())),
        )
        drafts = {
            name: answers[string].render_text()
            for name, string in asked.items()
            if answers.get(string) is not None and answers[string].data
        }
    except Exception as error:  # a provider may raise whatever its library does
        logger.warning("no draft by the translator: %s", type(error).__name__)
        raise DraftFailed from error
    return {name: draft for name, draft in drafts.items() if draft.strip()}
