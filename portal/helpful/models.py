"""How often each answer was given about a page or a record; never who gave it."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Count(models.Model):
    """Answers of one kind, about one thing, in one language, on one day.

    ``subject`` is the translation key of a page, or a record as addresses name it.
    """

    class Answer(models.TextChoices):
        YES = "yes", _("Yes, this helped me")
        ELSE = "else", _("No, I need something else")
        WRONG = "wrong", _("No, something is wrong or old")
        HARD = "hard", _("No, it is hard to understand")

    subject = models.CharField(_("about"), max_length=80)
    language = models.CharField(_("language"), max_length=12)
    day = models.DateField(_("day"))
    answer = models.CharField(_("answer"), max_length=8, choices=Answer.choices)
    number = models.PositiveIntegerField(_("how often"), default=0)

    class Meta:
        verbose_name = _("answers to “Was this helpful?”")
        verbose_name_plural = _("answers to “Was this helpful?”")
        default_permissions = ("view",)
        constraints = [
            models.UniqueConstraint(
                fields=["subject", "language", "day", "answer"],
                name="portal_helpful_one_count",
            )
        ]

    def __str__(self) -> str:
        return f"{self.subject} {self.day}"
