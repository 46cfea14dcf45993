"""A record with words, two page types and settings."""

from django.db import models
from django.http import HttpRequest, HttpResponse

from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.contrib.settings.models import BaseGenericSetting

from portal.pages import PortalPage
from portal.words.models import TranslatableRecord, Words


class Thing(TranslatableRecord):
    color = models.CharField(max_length=20, blank=True)

    class Meta:
        verbose_name = "thing"


class ThingWords(Words):
    record = models.ForeignKey(Thing, on_delete=models.CASCADE, related_name="words")
    name = models.CharField(max_length=100)


class ThingPage(PortalPage):
    template = "dummy/page.html"


class RoutedPage(RoutablePageMixin, PortalPage):
    template = "dummy/page.html"

    @path("below/")
    def below(self, request: HttpRequest) -> HttpResponse:
        return HttpResponse("below a routed page")


class Settings(BaseGenericSetting):
    color = models.CharField(max_length=20, blank=True)

    class Meta:
        verbose_name = "things"
