"""Its public addresses."""

from django.urls import path

from .views import ThingList

urlpatterns = [path("", ThingList.as_view(), name="list")]
