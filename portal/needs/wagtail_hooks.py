"""Registers the staff screens of the needs."""

from wagtail.snippets.models import register_snippet

from .viewsets import NeedViewSet

register_snippet(NeedViewSet)
