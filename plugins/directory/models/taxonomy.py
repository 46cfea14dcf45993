"""Lists of terms that sort services (HSDS 3.2.3 ``taxonomy``)."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from portal.words.models import TranslatableRecord, Words

from .imported import Imported


class Taxonomy(Imported, TranslatableRecord):
    """For example Open Eligibility, or the city's own list."""

    uri = models.URLField(_("web address"), max_length=500, blank=True)
    version = models.CharField(_("version"), max_length=60, blank=True)

    class Meta(Imported.Meta):
        verbose_name = _("list of categories")
        verbose_name_plural = _("lists of categories")


class TaxonomyWords(Words):
    """Words of a taxonomy in one language."""

    record = models.ForeignKey(Taxonomy, on_delete=models.CASCADE, related_name="words")
    name = models.CharField(_("name"), max_length=255)
    description = models.TextField(_("description"), blank=True)

    class Meta(Words.Meta):
        verbose_name = _("words of a list of categories")
        verbose_name_plural = _("words of lists of categories")
