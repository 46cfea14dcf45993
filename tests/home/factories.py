"""Pages for tests: live at once, with all that the publish checklist asks for."""

from datetime import timedelta

from django.utils import timezone

import factory
import wagtail_factories

from home.models import ChapterPage, ContentPage, GuidePage, HomePage, TopicPage


class _PortalPageFactory(wagtail_factories.PageFactory):
    title = factory.Sequence(lambda number: f"Page {number}")
    summary = "What this page is about."
    body: list = []
    review_by = factory.LazyFunction(lambda: timezone.localdate() + timedelta(days=90))

    class Meta:
        abstract = True


class HomePageFactory(_PortalPageFactory):
    class Meta:
        model = HomePage


class TopicPageFactory(_PortalPageFactory):
    class Meta:
        model = TopicPage


class ContentPageFactory(_PortalPageFactory):
    class Meta:
        model = ContentPage


class GuidePageFactory(_PortalPageFactory):
    class Meta:
        model = GuidePage


class ChapterPageFactory(_PortalPageFactory):
    class Meta:
        model = ChapterPage
