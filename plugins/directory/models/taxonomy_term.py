"""What services are sorted by (HSDS 3.2.3 ``taxonomy_term``)."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from portal.words.models import TranslatableRecord, Words

from .imported import Imported
from .taxonomy import Taxonomy


class TaxonomyTerm(Imported, TranslatableRecord):
    """A category; staff read *category*, as nobody says *term*."""

    taxonomy = models.ForeignKey(
        Taxonomy,
        verbose_name=_("list"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="terms",
        help_text=_("The list it comes from."),
    )
    parent = models.ForeignKey(
        "self",
        verbose_name=_("part of"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="children",
        help_text=_("The wider category. Readers who choose that one find this too."),
    )
    code = models.CharField(_("code"), max_length=120, blank=True)
    term_uri = models.URLField(_("web address"), max_length=500, blank=True)

    class Meta(Imported.Meta):
        verbose_name = _("category")
        verbose_name_plural = _("categories")


class TaxonomyTermWords(Words):
    """Words of a category in one language."""

    record = models.ForeignKey(
        TaxonomyTerm, on_delete=models.CASCADE, related_name="words"
    )
    name = models.CharField(
        _("name"), max_length=255, help_text=_("A word people know: Food, Doctor.")
    )
    description = models.TextField(_("description"), blank=True)

    class Meta(Words.Meta):
        verbose_name = _("words of a category")
        verbose_name_plural = _("words of categories")
