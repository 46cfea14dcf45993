"""The words of a home page that nobody has written yet."""

from django.conf import settings
from django.utils.translation import gettext, override


def welcome_title() -> str:
    """*Welcome* in the portal's source language."""
    with override(settings.LANGUAGE_CODE):
        return gettext("Welcome")
