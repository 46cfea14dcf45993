"""The one screen of the city's record, which may not have been saved yet."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property

from wagtail.admin.widgets.button import HeaderButton
from wagtail.snippets.views.snippets import PreviewOnEditView

from portal.words.views.records import RecordEditView, RecordIndexView

from .models import City


class CityIndexView(RecordIndexView):
    """Leads on to the record: to its form, or for translators to its words."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if self.user_has_permission("change"):
            return redirect(reverse(self.edit_url_name, args=[City.ONLY]))
        url = self.get_translations_url(City(pk=City.ONLY))
        if url is None:
            raise PermissionDenied
        return redirect(url)


class CityEditView(RecordEditView):
    def get_object(self, queryset: QuerySet | None = None) -> City:
        if self.object_pk != str(City.ONLY):
            raise Http404
        saved = City.objects.filter(pk=City.ONLY).first()
        self.live_object = saved or City(pk=City.ONLY)
        return self.live_object

    def get_page_subtitle(self) -> str:
        return str(self.object) or str(self.model._meta.verbose_name)

    @cached_property
    def header_buttons(self) -> list[HeaderButton]:
        return [] if self.object._state.adding else super().header_buttons


class CityPreviewView(PreviewOnEditView):
    def get_object(self) -> City:
        if str(self.kwargs["pk"]) != str(City.ONLY):
            raise Http404
        city = City.objects.filter(pk=City.ONLY).first() or City(pk=City.ONLY)
        if not self.user_has_permission("change"):
            raise PermissionDenied
        return city
