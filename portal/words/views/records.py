"""List, add and edit screens of records, with the way to their translations."""

from typing import Any

from django.contrib.admin.utils import quote
from django.db.models import Model, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from wagtail.admin.ui.menus import MenuItem
from wagtail.admin.ui.tables import BaseColumn
from wagtail.admin.widgets.button import HeaderButton
from wagtail.snippets.views import snippets as snippet_views

from portal.languages.selectors import live_languages

from ..columns import TranslationsColumn
from ..models import TranslatableRecord
from ..permissions import may_translate


class TranslationsLinkMixin:
    """Knows the address of a record's translations, for those who may write them."""

    request: HttpRequest
    model: type[TranslatableRecord]
    translations_url_name: str | None = None

    @cached_property
    def may_translate(self) -> bool:
        return may_translate(self.request.user, self.model)

    def get_translations_url(self, record: Model) -> str | None:
        if not (self.translations_url_name and self.may_translate):
            return None
        return reverse(self.translations_url_name, args=[quote(record.pk)])


class RecordIndexView(TranslationsLinkMixin, snippet_views.IndexView):
    """Searches in the words of every language; constant in its queries."""

    def get_base_queryset(self) -> QuerySet:
        return super().get_base_queryset().prefetch_related("words")

    def search_queryset(self, queryset: QuerySet) -> QuerySet:
        if not self.is_searching:
            return queryset
        found = super().search_queryset(self.model._default_manager.order_by())
        return queryset.filter(pk__in=found.values("pk"))

    @cached_property
    def columns(self) -> list[BaseColumn]:
        checkbox, title, *others = super().columns
        return [checkbox, title, TranslationsColumn(live_languages()), *others]

    def get_edit_url(self, instance: Model) -> str | None:
        """Translators who may not change facts come to the words at once."""
        return super().get_edit_url(instance) or self.get_translations_url(instance)

    def get_list_more_buttons(self, instance: Model) -> list:
        url = self.get_translations_url(instance)
        buttons = [
            button
            for button in super().get_list_more_buttons(instance)
            if button.url != url
        ]
        if url:
            buttons.append(
                MenuItem(_("Translations"), url=url, icon_name="globe", priority=15)
            )
        return buttons


class HeadingMixin:
    """Names the form in a level-one heading, which the shell leaves out."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        return {**context, "title": context["header_title"]}


class RecordCreateView(HeadingMixin, snippet_views.CreateView):
    pass


class RecordEditView(TranslationsLinkMixin, HeadingMixin, snippet_views.EditView):
    @cached_property
    def header_buttons(self) -> list[HeaderButton]:
        url = self.get_translations_url(self.object)
        if url is None:
            return []
        return [HeaderButton(_("Translations"), url=url, icon_name="globe")]
