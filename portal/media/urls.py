"""Serves documents, and resized images where uploads are kept on disk."""

from django.conf import settings
from django.urls import include, path, re_path

from .views import document, rendition

# stands before Wagtail's own pattern, and under the same name
documents = [re_path(r"^(\d+)/(.*)$", document, name="wagtaildocs_serve")]

urlpatterns = [
    path("documents/", include(documents)),
    path(f"{settings.MEDIA_URL.strip('/')}/images/<path:name>", rendition),
]
