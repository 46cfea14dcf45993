"""How strict the city is about what a page must have before it is public."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from wagtail.contrib.settings.models import BaseGenericSetting, register_setting

from .findings import Severity


def severity(label: str, help_text: str) -> models.CharField:
    """A rule's weight: off, warn or block."""
    return models.CharField(
        label,
        max_length=5,
        choices=Severity.choices,
        default=Severity.BLOCK,
        help_text=help_text,
    )


@register_setting(icon="tasks", order=300)
class PublishRules(BaseGenericSetting):
    """One field a rule; the field's name is the rule's."""

    summary = severity(
        _("has a summary"),
        _("Lists, feeds and search show it, and readers decide by it."),
    )
    responsible = severity(
        _("has a responsible person"),
        _("Someone who hears of mistakes and mends them."),
    )
    review_by = severity(
        _("has a day to check again"),
        _("A wrong fact can cost a reader their job, money or freedom."),
    )
    alt_text = severity(
        _("pictures are described"),
        _("For people who do not see the picture."),
    )
    consent = severity(
        _("people in pictures agreed"),
        _("A picture of a person can put that person in danger."),
    )
    links = severity(
        _("links lead to public pages and files"),
        _("A page that was deleted or hidden cannot be reached by a link."),
    )
    gaps = severity(
        _("no gaps are left"),
        _("In starter pages [City: ...] marks what only the city can say."),
    )
    translation = severity(
        _("translations are complete"),
        _("Otherwise the page would mix two languages."),
    )

    class Meta:
        verbose_name = _("publish checklist")
