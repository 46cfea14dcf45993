"""Addresses of the Modules screen, below ``/admin/modules/``."""

from django.urls import path

from ..erasing.views import EraseView, ExportView
from .views import ModulesView, ModuleView, SwitchView

urlpatterns = [
    path("", ModulesView.as_view(), name="portal_modules"),
    path("<slug:slug>/", ModuleView.as_view(), name="portal_module"),
    path("<slug:slug>/erase/", EraseView.as_view(), name="portal_module_erase"),
    path("<slug:slug>/export/", ExportView.as_view(), name="portal_module_export"),
    path(
        "<slug:slug>/<slug:action>/",
        SwitchView.as_view(),
        name="portal_module_switch",
    ),
]
