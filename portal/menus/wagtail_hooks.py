"""Registers the staff screens of the menus."""

from wagtail.snippets.models import register_snippet

from .viewsets import MenuItemViewSet

register_snippet(MenuItemViewSet)
