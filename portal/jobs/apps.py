"""Settings of this room as a Django app."""

from django.apps import AppConfig


class JobsConfig(AppConfig):
    name = "portal.jobs"
    label = "portal_jobs"
