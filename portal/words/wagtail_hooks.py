"""Where staff find the desk, and how histories name what is done from it."""

from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, URLResolver, include, path, reverse_lazy
from django.utils.translation import gettext_lazy as _

from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.log_actions import LogActionRegistry, LogFormatter
from wagtail.models import ModelLogEntry
from wagtail_localize.wagtail_hooks import TranslationsReportMenuItem

from portal.languages.cldr import language_name
from portal.languages.declared import DECLARED

from .desk import urls
from .desk.reviewing import READ
from .desk.views import may_use_desk
from .services import DRAFTED, TRANSLATED
from .views.pages import draft_page


@hooks.register("register_admin_urls", order=-10)
def drafts_that_may_fail() -> list[URLPattern]:
    """In the place of the translation editor's own, which fails with its translator."""
    address = "localize/translate/<int:translation_id>/machine_translate/"
    return [path(address, draft_page, name="draft_page")]


@hooks.register("register_admin_urls")
def desk_addresses() -> list[URLResolver]:
    return [path("translations/", include(urls))]


class DeskMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return may_use_desk(request)


@hooks.register("register_admin_menu_item")
def desk_menu_item() -> MenuItem:
    return DeskMenuItem(
        _("Translations"),
        reverse_lazy("portal_words:desk"),
        name="translations",
        icon_name="globe",
        order=240,
    )


@hooks.register("construct_reports_menu")
def one_list_of_translations(request: HttpRequest, items: list[MenuItem]) -> None:
    """The desk shows what wagtail-localize's report does, and records too."""
    items[:] = [
        item for item in items if not isinstance(item, TranslationsReportMenuItem)
    ]


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

    @actions.register_action(READ)
    class ReadFormatter(WordsFormatter):
        label = _("Read a translation")
        message = _("Read the words in %(language)s and confirmed them")
