"""A record that says where its facts come from and when somebody checked them."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from portal.words.models import TranslatableQuerySet, TranslatableRecord


class SourcedQuerySet(TranslatableQuerySet):
    def shown(self) -> "SourcedQuerySet":
        """What visitors may see: without the records that staff have hidden."""
        return self.filter(hidden=False)


class SourcedRecord(TranslatableRecord):
    """Facts with date and source, which staff can hide at once."""

    checked_on = models.DateField(
        _("last checked"),
        null=True,
        blank=True,
        help_text=_("The day somebody made sure that this is right. Readers see it."),
    )
    source_name = models.CharField(
        _("source"),
        max_length=255,
        blank=True,
        help_text=_("Who said so, for example the office itself. Readers see it."),
    )
    source_url = models.URLField(_("address of the source"), max_length=500, blank=True)
    review_by = models.DateField(
        _("check again by"),
        null=True,
        blank=True,
        help_text=_("The day by which somebody must look at this again."),
    )
    responsible = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("responsible"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Who checks it."),
    )
    hidden = models.BooleanField(
        _("hide at once"),
        default=False,
        help_text=_("Takes this off every page, in every language, until it is right."),
    )

    objects = SourcedQuerySet.as_manager()

    shown_lists: ClassVar[tuple[str, ...]] = ()
    """Names of the lists that a page shows with the record, such as its phones."""

    shown_parts: ClassVar[tuple[str, ...]] = ()
    """Names of the records that a page shows inside this one, such as its place."""

    public_url_name: ClassVar[str] = ""
    """Names the address of its own public page, made with its key; empty where it only
    stands on pages."""

    class Meta:
        abstract = True

    @property
    def is_shown(self) -> bool:
        """Whether visitors may see it; as ``shown`` of its queryset."""
        return not self.hidden

    @property
    def shown_as(self) -> str:
        """For lists of staff: whether readers see it."""
        return gettext("Shown") if self.is_shown else gettext("Hidden")
