"""What can be drawn on a door, by its name in ``theme/doors.svg``."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Sign(models.TextChoices):
    FOOD = "food", _("A bowl")
    HOUSING = "housing", _("A house")
    HEALTH = "health", _("A heart")
    SCHOOL = "school", _("A school bag")
    WORK = "work", _("A briefcase")
    LEGAL = "legal", _("Scales")
    ENGLISH = "english", _("Two speech bubbles")
    MONEY = "money", _("A banknote")
    PHONE = "phone", _("A telephone")
    TRANSPORT = "transport", _("A bus")
    SAFETY = "safety", _("A person under a roof")
    PAPERS = "papers", _("A card with a portrait")
