"""The dialog in which staff choose a record by the words they know it by."""

from typing import Any

from django import forms
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from wagtail.admin.forms.choosers import BaseFilterForm
from wagtail.snippets.views.chooser import (
    ChooseResultsView,
    ChooseView,
    SnippetChooserViewSet,
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


class RecordChooserViewSet(SnippetChooserViewSet):
    choose_view_class = ChooseRecordView
    choose_results_view_class = ChooseRecordResultsView
