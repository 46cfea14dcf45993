"""Registers the staff screens of the city."""

from wagtail.snippets.models import register_snippet

from .viewsets import CityViewSet, EmergencyNumberViewSet

register_snippet(CityViewSet)
register_snippet(EmergencyNumberViewSet)
