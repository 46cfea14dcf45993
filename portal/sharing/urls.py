"""Addresses under a language's prefix."""

from django.urls import path

from .views import ShareView

urlpatterns = [path("", ShareView.as_view(), name="portal_share")]
