"""Settings of this room as a Django app."""

from django.apps import AppConfig


class VisitorFormsConfig(AppConfig):
    name = "portal.visitor_forms"
    label = "portal_visitor_forms"
