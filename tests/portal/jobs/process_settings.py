"""Settings of the processes that tests of long work start."""

from portal.settings.test import *  # noqa: F403

INSTALLED_APPS += ["tests.portal.jobs.small_jobs_app.SmallJobsConfig"]  # noqa: F405
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
