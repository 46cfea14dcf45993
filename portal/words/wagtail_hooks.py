"""How a record's history names a translation."""

from django.utils.translation import gettext_lazy as _

from wagtail import hooks
from wagtail.log_actions import LogActionRegistry, LogFormatter
from wagtail.models import ModelLogEntry

from portal.languages.cldr import language_name
from portal.languages.declared import DECLARED

from .services import TRANSLATED


@hooks.register("register_log_actions")
def translation_log_actions(actions: LogActionRegistry) -> None:
    @actions.register_action(TRANSLATED)
    class TranslateFormatter(LogFormatter):
        label = _("Translate")

        def format_message(self, log_entry: ModelLogEntry) -> str:
            code = log_entry.data.get("language", "")
            name = language_name(code) if code in DECLARED else code
            return _("Wrote the words in %(language)s") % {"language": name}
