"""Staff screens for any kind of record with translated words."""

from typing import Any

from django.contrib.auth.models import Permission
from django.contrib.contenttypes.models import ContentType
from django.db.models import Q, QuerySet
from django.urls import URLPattern, path
from django.utils.functional import cached_property

from wagtail.admin.panels import Panel
from wagtail.snippets.views.snippets import SnippetViewSet

from .chooser import RecordChooserViewSet
from .forms import TranslatableRecordForm
from .views.records import RecordCreateView, RecordEditView, RecordIndexView
from .views.translations import TranslationsView


class TranslatableRecordViewSet(SnippetViewSet):
    """List, forms, chooser, history, use and translations of one kind of record.

    Subclasses set ``model``, ``panels`` (``WordPanel`` for words, ``FieldPanel`` for
    facts), ``icon`` and perhaps ``list_display`` (facts only: the title and the
    translations are there already).
    """

    index_view_class = RecordIndexView
    add_view_class = RecordCreateView
    edit_view_class = RecordEditView
    chooser_viewset_class = RecordChooserViewSet
    translations_view_class = TranslationsView
    copy_view_enabled = False

    @cached_property
    def search_fields(self) -> list[str]:
        words = self.model.words_model().word_fields()
        return [f"words__{field.name}" for field in words]

    def get_edit_handler(self) -> Panel:
        handler = super().get_edit_handler()
        own = getattr(self.model, "base_form_class", TranslatableRecordForm)
        handler.base_form_class = handler.base_form_class or own
        return handler

    def get_common_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_common_view_kwargs(
            translations_url_name=self.get_url_name("translations"), **kwargs
        )

    @property
    def translations_view(self) -> Any:
        return self.construct_view(self.translations_view_class, header_icon="globe")

    def get_urlpatterns(self) -> list[URLPattern]:
        address = f"translations/<{self.pk_path_converter}:pk>/"
        return [
            *super().get_urlpatterns(),
            path(address, self.translations_view, name="translations"),
            path(
                f"{address}<slug:language>/",
                self.translations_view,
                name="translations",
            ),
        ]

    def get_permissions_to_register(self) -> QuerySet[Permission]:
        """All rights on the facts, and the one to write their words."""
        words = self.model.words_model()
        return Permission.objects.filter(
            Q(content_type=ContentType.objects.get_for_model(self.model))
            | Q(
                content_type=ContentType.objects.get_for_model(words),
                codename=f"change_{words._meta.model_name}",
            )
        )
