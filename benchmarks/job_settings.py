"""The demo's settings, and the job that writes rows all the time."""

from portal.settings.demo import *  # noqa: F403

INSTALLED_APPS += ["benchmarks.writing.WritingConfig"]  # noqa: F405
