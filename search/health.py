"""Tells staff when search does not know what the portal knows."""

from django.db.models import Count
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from portal.languages.translations import public_pages, within
from portal.operations.health.checks import HealthCheck, Unwell

from .analysis import VERSION
from .models import IndexState, SearchDocument
from .pages.source import KIND, homes_of_site


def look_at_index() -> None:
    state = IndexState.objects.filter(pk=IndexState.ONLY).first()
    if state is None:
        raise Unwell(_("Visitors find nothing: the index was never built."))
    if state.analysis != VERSION:
        raise Unwell(_("The index is from an older version of the portal."))
    if state.has_gaps:
        raise Unwell(_("Some things could not be taken in and are not found."))
    if documents_of_pages() != public_families():
        raise Unwell(_("Some pages are not found, or are found by mistake."))


def documents_of_pages() -> int:
    return SearchDocument.objects.filter(kind=KIND).count()


def public_families() -> int:
    """Public pages of the site, all languages of one counted once."""
    pages = public_pages().filter(within(homes_of_site())).order_by()
    return pages.aggregate(families=Count("translation_key", distinct=True))["families"]


INDEX = HealthCheck(
    "search",
    gettext_lazy("Search"),
    gettext_lazy(
        "Ask whoever runs the server to run “manage.py rebuild_search”. Search goes on "
        "meanwhile."
    ),
    look_at_index,
    is_quick=True,
)
