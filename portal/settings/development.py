"""For work on the code: the demo with debug pages and plain static files."""

from .demo import *  # noqa: F403

DEBUG = True
STORAGES["staticfiles"] = {  # noqa: F405
    "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
}
# whole messages, and a line for every request
LOGGING["handlers"]["console"].pop("formatter")  # noqa: F405
LOGGING["loggers"].pop("django.server")  # noqa: F405
