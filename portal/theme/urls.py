"""Addresses that browsers and crawlers ask for by themselves."""

from django.urls import path

from . import views

urlpatterns = [
    path("robots.txt", views.robots, name="portal_robots"),
    path("theme/<slug:digest>.css", views.palette, name="portal_palette"),
    path("favicon.ico", views.favicon, name="portal_favicon"),
]
