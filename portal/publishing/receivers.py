"""Holds translations to a page that has come to be vital."""

from django.dispatch import receiver

from wagtail.models import Page
from wagtail.signals import page_published

from .vital import withdraw_unread


@receiver(page_published)
def on_publish(instance: Page, **kwargs: object) -> None:
    withdraw_unread(source=instance)
