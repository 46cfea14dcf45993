"""Addresses of the Modules screen, below ``/admin/modules/``."""

from django.urls import path

from .views import ModulesView, ModuleView, SwitchView

urlpatterns = [
    path("", ModulesView.as_view(), name="portal_modules"),
    path("<slug:slug>/", ModuleView.as_view(), name="portal_module"),
    path(
        "<slug:slug>/<slug:action>/",
        SwitchView.as_view(),
        name="portal_module_switch",
    ),
]
