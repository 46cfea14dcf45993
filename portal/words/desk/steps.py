"""What a translator does next."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from ..texts import FieldStatus


class Step(models.TextChoices):
    """The word on the way from the list to the work."""

    START = "start", _("Start")
    CONTINUE = "continue", _("Translate")
    UPDATE = "update", _("Update")
    READ = "read", _("Read and confirm")
    PUBLISH = "publish", _("Publish")
    LOOK = "look", _("Look")

    @classmethod
    def of_record(cls, status: FieldStatus) -> "Step":
        return {
            FieldStatus.MISSING: cls.CONTINUE,
            FieldStatus.OUTDATED: cls.UPDATE,
            FieldStatus.MACHINE: cls.READ,
            FieldStatus.REVIEWED: cls.LOOK,
        }[status]
