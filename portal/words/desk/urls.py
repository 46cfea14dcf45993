"""Addresses of the desk, below ``translations/`` in the admin."""

from django.urls import path

from .views import DeskView, ReviewView, StartView

app_name = "portal_words"

urlpatterns = [
    path("", DeskView.as_view(), name="desk"),
    path("start/<int:page_id>/<slug:language>/", StartView.as_view(), name="start"),
    path("read/<int:translation_id>/", ReviewView.as_view(), name="review"),
]
