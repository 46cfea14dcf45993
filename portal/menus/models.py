"""Menus: ordered lists of chosen pages."""

from django.db import models
from django.db.models import Max
from django.utils.translation import gettext_lazy as _

from wagtail.models import Page

from portal.words.models import TranslatableRecord, Words


def last_place() -> int:
    """A place after every item there is, so that a new one comes last."""
    return (MenuItem.objects.aggregate(last=Max("sort_order"))["last"] or 0) + 1


class MenuItem(TranslatableRecord):
    """A page in a menu; its words are only needed where its own title will not do."""

    class Menu(models.TextChoices):
        """The places in the page frame that have a menu."""

        MAIN = "main", _("Main menu")
        FOOTER = "footer", _("Footer menu")

    menu = models.CharField(
        _("menu"), max_length=8, choices=Menu.choices, default=Menu.MAIN
    )
    page = models.ForeignKey(
        Page,
        on_delete=models.CASCADE,
        related_name="+",
        verbose_name=_("page"),
        help_text=_("Choose it in any language: readers get it in theirs."),
    )
    sort_order = models.PositiveIntegerField(
        _("order"), default=last_place, editable=False
    )

    title_field = "title"

    class Meta:
        verbose_name = _("menu item")
        verbose_name_plural = _("menu items")
        ordering = ["menu", "sort_order", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["menu", "page"],
                name="portal_menus_page_once_per_menu",
                violation_error_message=_("This page is in the menu already."),
            )
        ]

    def __str__(self) -> str:
        return super().__str__() or self.page.title


class MenuItemWords(Words):
    """A shorter title for the menu in one language."""

    record = models.ForeignKey(MenuItem, on_delete=models.CASCADE, related_name="words")
    title = models.CharField(
        _("title in the menu"),
        max_length=60,
        blank=True,
        help_text=_("Leave it empty to show the title of the page."),
    )

    class Meta(Words.Meta):
        verbose_name = _("menu item in one language")
        verbose_name_plural = _("menu items in one language")
