"""How a record's history names a translation, and drafts of pages in the editor."""

from typing import Any

from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _

from wagtail import hooks
from wagtail.log_actions import LogActionRegistry, LogFormatter
from wagtail.models import ModelLogEntry

from portal.languages.cldr import language_name
from portal.languages.declared import DECLARED

from .services import DRAFTED, TRANSLATED
from .views.pages import draft_page


@hooks.register("register_admin_urls", order=-10)
def drafts_that_may_fail() -> list[URLPattern]:
    """In the place of the translation editor's own, which fails with its translator."""
    address = "localize/translate/<int:translation_id>/machine_translate/"
    return [path(address, draft_page, name="draft_page")]


class WordsFormatter(LogFormatter):
    """Names the language that an entry is about."""

    message: Any

    def format_message(self, log_entry: ModelLogEntry) -> str:
        code = log_entry.data.get("language", "")
        name = language_name(code) if code in DECLARED else code
        return self.message % {"language": name}


@hooks.register("register_log_actions")
def translation_log_actions(actions: LogActionRegistry) -> None:
    @actions.register_action(TRANSLATED)
    class TranslateFormatter(WordsFormatter):
        label = _("Translate")
        message = _("Wrote the words in %(language)s")

    @actions.register_action(DRAFTED)
    class DraftFormatter(WordsFormatter):
        label = _("Draft a translation")
        message = _("Had the words drafted in %(language)s")
