"""Which pages of the city came as starter pages."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from wagtail.models import Page


class StarterCopy(models.Model):
    """A page by the name of the starter page it was, whatever staff make of it."""

    name = models.SlugField(_("name"), unique=True)
    page = models.OneToOneField(Page, on_delete=models.CASCADE, related_name="+")

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("starter page")
        verbose_name_plural = _("starter pages")
        default_permissions = ()

    def __str__(self) -> str:
        return self.name
