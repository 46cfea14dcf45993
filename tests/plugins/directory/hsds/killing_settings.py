"""Settings of the processes that tests of imports start."""

from portal.settings.test import *  # noqa: F403

INSTALLED_APPS += ["tests.plugins.directory.hsds.killing_app.KillingConfig"]  # noqa: F405
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
