"""Tells the starter pages that staff begin to translate a page."""

from django.db.models.signals import post_save
from django.dispatch import receiver

from wagtail_localize.models import Translation

from .starter.translating import offer_words


@receiver(post_save, sender=Translation)
def on_translation(instance: Translation, created: bool, **kwargs: object) -> None:
    if created and not kwargs.get("raw"):
        offer_words(translation=instance)
