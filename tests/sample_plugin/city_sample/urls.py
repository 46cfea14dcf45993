"""Public addresses."""

from django.urls import path

from .views import sample_list

urlpatterns = [path("", sample_list, name="list")]
