"""The page of results; included under the language's prefix."""

from django.urls import path

from .views import search

app_name = "search"
urlpatterns = [path("", search, name="page")]
