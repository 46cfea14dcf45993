"""Settings of this room as a Django app."""

from django.apps import AppConfig


class WordsConfig(AppConfig):
    name = "portal.words"
    label = "portal_words"
