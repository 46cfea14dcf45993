"""Addresses of this room outside the language prefixes."""

from django.urls import path

from .sitemaps import sitemap, sitemap_part

urlpatterns = [
    path("sitemap.xml", sitemap, name="portal_sitemap"),
    path("sitemap-<slug:section>.xml", sitemap_part, name="portal_sitemap_part"),
]
