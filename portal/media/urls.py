"""Serves resized images where uploads are kept on disk; a bucket serves its own."""

from django.conf import settings
from django.urls import path

from .views import rendition

urlpatterns = [
    path(f"{settings.MEDIA_URL.strip('/')}/images/<path:name>", rendition),
]
