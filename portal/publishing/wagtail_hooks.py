"""What the publish checklist adds to Wagtail's admin."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext_lazy as _

from wagtail import hooks
from wagtail.log_actions import LogActionRegistry, LogFormatter
from wagtail.models import ModelLogEntry, Page, PageLogEntry
from wagtail_localize.models import Translation

from .selectors import blocking
from .vital import WITHDRAWN


@hooks.register("register_log_actions")
def register_checklist_log_actions(actions: LogActionRegistry) -> None:
    @actions.register_action("portal.publish.urgent")
    class PublishedAnyway(LogFormatter):
        label = _("Publish in an emergency")

        def format_message(self, log_entry: PageLogEntry | ModelLogEntry) -> str:
            return _(
                "Published although the checklist said no, because: %(reason)s"
            ) % {"reason": log_entry.data.get("reason", "")}

    @actions.register_action("portal.publish.refused")
    class Refused(LogFormatter):
        label = _("Scheduled publication refused")

        def format_message(self, log_entry: PageLogEntry | ModelLogEntry) -> str:
            return _("Not published at the planned time: %(findings)s") % {
                "findings": " ".join(log_entry.data.get("findings", []))
            }

    @actions.register_action(WITHDRAWN)
    class Withdrawn(LogFormatter):
        label = _("Translation taken off")
        message = _(
            "Taken off: a wrong word of this page can do harm, and some are a "
            "computer's that no person has read"
        )


@hooks.register("before_edit_page", order=-10)
def say_why_translation_is_refused(
    request: HttpRequest, page: Page
) -> HttpResponse | None:
    """The translation editor only says that something is wrong: say what."""
    if request.method != "POST" or request.POST.get("action") != "publish":
        return None
    translated = Translation.objects.filter(
        source__object_id=page.translation_key,
        target_locale_id=page.locale_id,
        enabled=True,
    ).first()
    if translated is None:
        return None
    # what stands in the source but not yet in this page is no mistake of the translator
    stops = [stop for stop in blocking(page) if stop.rule in {"translation", "vital"}]
    for stop in stops:
        messages.error(request, stop.message)
    return HttpResponseRedirect(request.get_full_path()) if stops else None
