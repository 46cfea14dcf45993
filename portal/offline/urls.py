"""Addresses under a language's prefix, which is the worker's scope too."""

from django.urls import path

from . import views

urlpatterns = [
    path("offline/", views.numbers, name="portal_offline"),
    path("offline.js", views.worker, name="portal_offline_worker"),
]
