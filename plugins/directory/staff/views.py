"""Lists and forms of staff: whatever they write is told to search."""

from typing import ClassVar

from django.db.models import QuerySet
from django.http import HttpResponse
from django.utils.functional import cached_property

from wagtail.admin.ui.tables import BaseColumn
from wagtail.snippets.views.snippets import DeleteView

from portal.words.translation_form import TranslationForm
from portal.words.views.records import RecordIndexView
from portal.words.views.translations import TranslationsView

from ..services import telling_search


class DirectoryIndexView(RecordIndexView):
    """Without Wagtail's bulk deletion, which tells nobody."""

    @cached_property
    def columns(self) -> list[BaseColumn]:
        _checkbox, *others = super().columns
        return others


class OfferIndexView(DirectoryIndexView):
    """Of records whose list names other records."""

    fetched: ClassVar[tuple[str, ...]] = ("organization__words",)

    def get_base_queryset(self) -> QuerySet:
        return super().get_base_queryset().prefetch_related(*self.fetched)


class ServiceAtLocationIndexView(OfferIndexView):
    fetched = ("service__words", "location__words")


class TermIndexView(OfferIndexView):
    fetched = ("parent__words", "taxonomy__words")


class WordsOfPartsIndexView(OfferIndexView):
    """Of numbers and times, only those that have words to translate."""

    def get_base_queryset(self) -> QuerySet:
        model = self.model.words_model()
        with_words = model.objects.values("record")
        return super().get_base_queryset().filter(pk__in=with_words)


class PhoneIndexView(WordsOfPartsIndexView):
    fetched = (
        "service__words",
        "organization__words",
        "location__words",
        "service_at_location__service__words",
        "service_at_location__location__words",
    )


class ScheduleIndexView(WordsOfPartsIndexView):
    fetched = (
        "service__words",
        "location__words",
        "service_at_location__service__words",
        "service_at_location__location__words",
    )


class DirectoryDeleteView(DeleteView):
    def delete_action(self) -> None:
        with telling_search(record=self.object):
            super().delete_action()


class DirectoryTranslationsView(TranslationsView):
    def form_valid(self, form: TranslationForm) -> HttpResponse:
        with telling_search(record=self.object):
            return super().form_valid(form)
