"""Everyday needs: the doors of the home page, and what people type for them."""

from django.db import models
from django.db.models import Max
from django.utils.translation import gettext_lazy as _

from wagtail.models import Page

from portal.words.models import TranslatableRecord, Words
from portal.words.texts import Text

from .signs import Sign


def last_place() -> int:
    return (Need.objects.aggregate(last=Max("sort_order"))["last"] or 0) + 1


class Need(TranslatableRecord):
    """Something that people look for, under one of the doors or a door itself."""

    slug = models.SlugField(_("key"), max_length=40, unique=True, editable=False)
    under = models.ForeignKey(
        "self",
        verbose_name=_("belongs under"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="below",
        limit_choices_to={"under": None},
    )
    is_door = models.BooleanField(
        _("a door of the home page"),
        default=False,
        help_text=_("The first twelve are shown, in the order of the list."),
    )
    sign = models.CharField(
        _("drawing on the door"), max_length=20, blank=True, choices=Sign.choices
    )
    page = models.ForeignKey(
        Page,
        verbose_name=_("page that helps"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_(
            "Where the door leads, in any language: readers get theirs. Without one it "
            "leads to a search."
        ),
    )
    open_eligibility = models.JSONField(default=list, editable=False)
    read_first = models.BooleanField(
        _("have its words read first"),
        default=False,
        help_text=_(
            "Law, status, health, violence: in the list of translations it stands "
            "before others. Its name may be public before that, marked as not read by "
            "a person."
        ),
    )
    sensitive = models.BooleanField(
        _("being seen here can do harm"),
        default=False,
        help_text=_("For example violence at home."),
    )
    hidden = models.BooleanField(
        _("hide this need"),
        default=False,
        help_text=_("No door and no search leads by it any more."),
    )
    sort_order = models.PositiveIntegerField(
        _("order"), default=last_place, editable=False
    )

    class Meta:
        verbose_name = _("need")
        verbose_name_plural = _("needs")
        ordering = ["sort_order", "pk"]

    def is_read_first(self) -> bool:
        return self.read_first

    @property
    def name(self) -> Text:
        return self.say("name")


class NeedWords(Words):
    """What a need is called, and what people type for it, in one language."""

    record = models.ForeignKey(Need, on_delete=models.CASCADE, related_name="words")
    name = models.CharField(
        _("name"), max_length=60, help_text=_("Short: it stands under a door.")
    )
    phrases = models.TextField(
        _("what people type"),
        blank=True,
        max_length=1000,
        help_text=_(
            "One in each line, as people write it on a phone. Never shown, only "
            "understood by the search."
        ),
    )

    class Meta(Words.Meta):
        verbose_name = _("need in one language")
        verbose_name_plural = _("needs in one language")


class Shipped(models.Model):
    """That a need came with the portal in a language, so that it comes only once.

    What the city changes or takes away afterwards stays as the city wants it.
    """

    slug = models.CharField(max_length=40)
    language = models.CharField(max_length=12)

    class Meta:
        verbose_name = _("shipped need")
        verbose_name_plural = _("shipped needs")
        constraints = [
            models.UniqueConstraint(
                fields=["slug", "language"], name="portal_needs_shipped_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.slug} {self.language}"
