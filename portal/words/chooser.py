"""The dialog in which staff choose a record by the words they know it by."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Model, Q, QuerySet
from django.http import Http404
from django.urls import URLPattern
from django.utils.translation import gettext_lazy as _

from wagtail.admin.forms.choosers import BaseFilterForm
from wagtail.snippets.views.chooser import (
    ChooseResultsView,
    ChooseView,
    SnippetChooserViewSet,
    SnippetChosenMultipleView,
    SnippetChosenView,
)


class RecordFilterForm(BaseFilterForm):
    """Finds records by their words in any language."""

    q = forms.CharField(
        label=_("Search term"),
        widget=forms.TextInput(attrs={"placeholder": _("Search")}),
        required=False,
    )

    def filter(self, objects: QuerySet) -> QuerySet:
        objects = super().filter(objects)
        words = self.cleaned_data.get("q")
        if not words:
            return objects
        self.is_searching, self.search_query = True, words
        model = objects.model.words_model()
        query = Q()
        for field in model.word_fields():
            query |= Q(**{f"{field.name}__icontains": words})
        return objects.filter(pk__in=model.objects.filter(query).values("record"))


class RecordListMixin:
    filter_form_class = RecordFilterForm

    def get_object_list(self) -> QuerySet[Any]:
        return super().get_object_list().prefetch_related("words")


class ChooseRecordView(RecordListMixin, ChooseView):
    pass


class ChooseRecordResultsView(RecordListMixin, ChooseResultsView):
    pass


class ChosenRecordView(SnippetChosenView):
    def get_object(self, pk: str) -> Model:
        return super().get_object(key_of(self.model_class, pk))


class ChosenRecordsView(SnippetChosenMultipleView):
    def get_objects(self, pks: list[str]) -> QuerySet:
        return super().get_objects([key_of(self.model_class, pk) for pk in pks])


class RecordChooserViewSet(SnippetChooserViewSet):
    choose_view_class = ChooseRecordView
    choose_results_view_class = ChooseRecordResultsView
    chosen_view_class = ChosenRecordView
    chosen_multiple_view_class = ChosenRecordsView

    def get_urlpatterns(self) -> list[URLPattern]:
        """Without the one for a form in the dialog, which records do not have."""
        return [
            pattern for pattern in super().get_urlpatterns() if pattern.name != "create"
        ]


def key_of(model: type[Model], written: str) -> Any:
    """The key that an address names. ``Http404`` for what can be none."""
    try:
        return model._meta.pk.clean(written, None)
    except ValidationError as error:
        raise Http404 from error
