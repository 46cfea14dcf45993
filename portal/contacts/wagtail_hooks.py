"""Registers the staff screens of the facts."""

from wagtail.snippets.models import register_snippet

from .viewsets import FactsGroup

register_snippet(FactsGroup)
