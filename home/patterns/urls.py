"""Addresses under a language's prefix."""

from django.urls import path

from .views import PatternsView

urlpatterns = [path("", PatternsView.as_view(), name="home_patterns")]
