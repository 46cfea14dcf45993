"""People and offices to call, by the names of HSDS 3.2.3 (``contact``)."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.models import Orderable

from portal.words.models import Words

from ..fields import LanguageListField
from .hours import Hours
from .phone import Phone
from .place import Place
from .sourced import SourcedRecord


class Contact(ClusterableModel, SourcedRecord):
    """Somebody who can be reached, and how."""

    email = models.EmailField(_("e-mail address"), blank=True)
    url = models.URLField(_("web address"), max_length=500, blank=True)
    languages = LanguageListField(_("languages spoken"))
    place = models.ForeignKey(
        Place,
        verbose_name=_("place"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="contacts",
    )
    hours = models.ForeignKey(
        Hours,
        verbose_name=_("opening hours"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="contacts",
    )

    shown_lists = ("phones",)
    shown_parts = ("place", "hours")

    class Meta:
        verbose_name = _("contact")
        verbose_name_plural = _("contacts")


class ContactPhone(Orderable, Phone):
    """A number of a contact; the first of a type is the one to use."""

    contact = ParentalKey(Contact, on_delete=models.CASCADE, related_name="phones")

    class Meta(Orderable.Meta):
        verbose_name = _("phone number")
        verbose_name_plural = _("phone numbers")


class ContactWords(Words):
    """Words of a contact in one language."""

    record = models.ForeignKey(Contact, on_delete=models.CASCADE, related_name="words")
    name = models.CharField(
        _("name"), max_length=255, help_text=_("The office or the person.")
    )
    title = models.CharField(
        _("role"), max_length=255, blank=True, help_text=_("What they do there.")
    )
    description = models.TextField(
        _("good to know"),
        blank=True,
        help_text=_("What they help with, what to say, what to bring."),
    )

    class Meta(Words.Meta):
        verbose_name = _("words of a contact")
        verbose_name_plural = _("words of contacts")
