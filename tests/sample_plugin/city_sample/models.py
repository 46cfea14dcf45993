"""One page type and one record."""

from django.db import models

from portal.pages import PortalPage


class Sample(models.Model):
    name = models.CharField(max_length=100)

    def __str__(self) -> str:
        return self.name


class SamplePage(PortalPage):
    template = "sample/page.html"
