"""The portal's addresses, and the directory's below its path."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

from portal.urls import (  # noqa: F401
    handler400,
    handler403,
    handler404,
    handler500,
)
from portal.urls import (
    urlpatterns as portal_addresses,
)

urlpatterns = [
    *i18n_patterns(
        path("services/", include(("plugins.directory.urls", "directory"))),
        prefix_default_language=True,
    ),
    *portal_addresses,
]
