"""Addresses under a language's prefix."""

from django.urls import path

from .views import HelpfulView, ThanksView

urlpatterns = [
    path("", HelpfulView.as_view(), name="portal_helpful"),
    path("thanks/", ThanksView.as_view(), name="portal_helpful_thanks"),
]
