"""The ground of every page type: what each page of a city's portal has.

A page type adds its own content to

- ``summary``: one or two plain sentences, shown under the title, in lists and feeds
- ``responsible`` and ``review_by``: who keeps the page true, and until when it holds
- ``sensitive``: being seen on it can do harm
- ``vital``: a wrong word of it can do harm
- the publish checklist of ``portal.publishing``
- an address that keeps the reader's language
- the gate of its module, where a plugin brings it
"""

from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from wagtail.admin.panels import (
    FieldPanel,
    ObjectList,
    PublishingPanel,
    TabbedInterface,
)
from wagtail.models import Page, PageViewRestriction, Revision
from wagtail_localize.fields import SynchronizedField

from portal.languages.addresses import UrlParts, url_parts
from portal.languages.reader import current_reader
from portal.plugin_core.pages import ModulePageMixin
from portal.publishing.forms import ChecklistPageForm
from portal.publishing.panels import ChecklistPanel
from portal.publishing.services import ready_to_publish


class PortalPage(ModulePageMixin, Page):
    """Base of all page types; abstract, on Wagtail's own page table."""

    summary = models.CharField(
        _("summary"),
        max_length=250,
        blank=True,
        help_text=_("One or two short sentences: what will I learn here?"),
    )
    responsible = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("responsible person"),
        help_text=_("Who keeps this page true and hears of mistakes."),
    )
    review_by = models.DateField(
        _("check again by"),
        null=True,
        blank=True,
        help_text=_("The day by which someone reads the page again."),
    )
    sensitive = models.BooleanField(
        _("being seen here can do harm"),
        default=False,
        help_text=_(
            "For example violence at home: a button to leave fast comes first, and "
            "browsers keep no copy of the page."
        ),
    )
    vital = models.BooleanField(
        _("a wrong word can do harm"),
        default=False,
        help_text=_(
            "For example law, money, health or rules for papers: a computer's "
            "translation is public only once a person has read all of it."
        ),
    )
    urgent_reason = models.CharField(
        _("publish anyway, because"),
        max_length=250,
        blank=True,
        help_text=_(
            "Only in an emergency: publishes although the checklist says no. "
            "The reason is kept in the page's history."
        ),
    )

    base_form_class = ChecklistPageForm
    override_translatable_fields: ClassVar = [
        SynchronizedField("slug", overridable=False),
        SynchronizedField("responsible", overridable=False),
        SynchronizedField("review_by", overridable=False),
        SynchronizedField("sensitive", overridable=False),
        SynchronizedField("vital", overridable=False),
        SynchronizedField("urgent_reason"),
    ]

    content_panels = [*Page.content_panels, FieldPanel("summary")]
    promote_panels = [
        FieldPanel("slug"),
        FieldPanel("seo_title"),
        FieldPanel("search_description"),
    ]
    settings_panels = [
        ChecklistPanel(),
        FieldPanel("responsible"),
        FieldPanel("review_by"),
        FieldPanel("sensitive"),
        FieldPanel("vital"),
        FieldPanel("urgent_reason"),
        PublishingPanel(),
    ]

    class Meta:
        abstract = True

    @classmethod
    def get_edit_handler(cls) -> TabbedInterface:
        """Tabs in the order of the work; a page type only adds content panels."""
        return TabbedInterface(
            [
                ObjectList(cls.content_panels, heading=_("Content")),
                ObjectList(cls.settings_panels, heading=_("Publishing")),
                ObjectList(cls.promote_panels, heading=_("Address and search")),
            ],
            base_form_class=cls.base_form_class,
        ).bind_to_model(cls)

    @property
    def description(self) -> str:
        return self.search_description or self.summary

    def get_url_parts(self, request: HttpRequest | None = None) -> UrlParts | None:
        if current_reader() is None:
            return super().get_url_parts(request)
        return url_parts(self)

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response = super().serve(request, *args, **kwargs)
        if self.sensitive:
            response.headers["Cache-Control"] = "no-store"
        return response

    def get_view_restrictions(self) -> QuerySet:
        """Who may not read it; asked already where a reader came for the page."""
        if getattr(self, "nobody_shut_out", False):
            return PageViewRestriction.objects.none()
        return super().get_view_restrictions()

    def publish(self, revision: Revision, **options: Any) -> None:
        """Publish once the checklist allows it; every way to publish comes here.

        Raises ``PublishBlocked`` where the city's rules forbid it.
        """
        if ready_to_publish(page=revision.as_object(), revision=revision, **options):
            super().publish(revision, **options)
