"""Who offers services (HSDS 3.2.3 ``organization``)."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from modelcluster.models import ClusterableModel

from portal.words.models import Words

from .imported import Imported, ImportedRecord


class Organization(ClusterableModel, ImportedRecord):
    """An office, charity, company or group."""

    parent_organization = models.ForeignKey(
        "self",
        verbose_name=_("part of"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="parts",
        help_text=_("The larger organization that it belongs to."),
    )
    email = models.EmailField(_("e-mail address"), blank=True)
    website = models.URLField(_("website"), max_length=500, blank=True)
    legal_status = models.CharField(
        _("legal form"),
        max_length=120,
        blank=True,
        help_text=_("For example: charity, public office."),
    )
    tax_status = models.CharField(_("tax status"), max_length=120, blank=True)
    tax_id = models.CharField(_("tax number"), max_length=120, blank=True)
    year_incorporated = models.PositiveSmallIntegerField(
        _("founded in"), null=True, blank=True
    )
    logo = models.URLField(_("address of the logo"), max_length=500, blank=True)
    uri = models.URLField(_("address that identifies it"), max_length=500, blank=True)

    class Meta(Imported.Meta):
        verbose_name = _("organization")
        verbose_name_plural = _("organizations")


class OrganizationWords(Words):
    """Words of an organization in one language."""

    record = models.ForeignKey(
        Organization, on_delete=models.CASCADE, related_name="words"
    )
    name = models.CharField(_("name"), max_length=255)
    alternate_name = models.CharField(
        _("other name"),
        max_length=255,
        blank=True,
        help_text=_("A short form, or what people here call it."),
    )
    description = models.TextField(
        _("what it does"), blank=True, help_text=_("One or two short sentences.")
    )

    class Meta(Words.Meta):
        verbose_name = _("words of an organization")
        verbose_name_plural = _("words of organizations")
