"""What the demo made, so that it can be found again and taken away."""

from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils.translation import gettext_lazy as _


class DemoThing(models.Model):
    """A page, record, person or language of the demo, by the name it has there."""

    name = models.SlugField(_("name"), unique=True)
    content_type = models.ForeignKey(
        ContentType, on_delete=models.CASCADE, related_name="+"
    )
    object_id = models.PositiveBigIntegerField()
    thing = GenericForeignKey("content_type", "object_id")

    class Meta:
        verbose_name = _("part of the demo")
        verbose_name_plural = _("parts of the demo")
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.name
