"""Where the feed of a language is; included under the language's prefix."""

from django.urls import path

from .feeds import PortalFeed

urlpatterns = [path("", PortalFeed(), name="portal_feed")]
