"""Where staff see, mend, hide and compare what a report is about."""

from dataclasses import dataclass

from django.contrib.auth.base_user import AbstractBaseUser
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from wagtail.models import Page
from wagtail.permissions import policy_registry

from portal.contacts.models import SourcedRecord
from portal.languages.addresses import address

from ..models import Report
from ..subjects import own_address


@dataclass(frozen=True, slots=True)
class Link:
    url: str
    label: str | Promise


def subject_links(
    report: Report, record: SourcedRecord | None, user: AbstractBaseUser
) -> list[Link]:
    """The ways on from a report, the record's first; only those open to ``user``."""
    links = record_links(report, record, user) if record else []
    return links + (page_links(report, report.page, user) if report.page else [])


def record_links(
    report: Report, record: SourcedRecord, user: AbstractBaseUser
) -> list[Link]:
    viewset = type(record).snippet_viewset
    policy = policy_registry.get_by_type(type(record))
    if not policy.user_has_permission(user, "change"):
        return []

    def at(name: str) -> str:
        return reverse(viewset.get_url_name(name), args=[record.pk])

    links = [
        Link(at("edit"), _("Edit or hide this fact")),
        Link(at("history"), _("History of this fact")),
        Link(at("usage"), _("Pages that show this fact")),
    ]
    with override(report.language):
        public = own_address(record) if record.is_shown else None
    if public:
        links.insert(0, Link(public, _("See the page as visitors do")))
    return links


def page_links(report: Report, page: Page, user: AbstractBaseUser) -> list[Link]:
    links = []
    public = address(page, report.language) if page.live else None
    if public:
        links.append(Link(public, _("See the page as visitors do")))
    rights = page.permissions_for_user(user)
    if not rights.can_edit():
        return links

    def at(name: str, *args: object) -> str:
        return reverse(f"wagtailadmin_pages:{name}", args=[page.pk, *args])

    links.append(Link(at("edit"), _("Edit this page")))
    if report.revision_id and report.revision_id != page.live_revision_id:
        compare = at("revisions_compare", report.revision_id, "live")
        links.append(Link(compare, _("What was changed on this page since")))
    links.append(Link(at("history"), _("History of this page")))
    if page.live and rights.can_unpublish():
        links.append(Link(at("unpublish"), _("Take this page offline")))
    return links
