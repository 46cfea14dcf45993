"""Pages of a module's types: where they may come to stand, and who finds them."""

from typing import Any, ClassVar

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, HttpRequest
from django.utils.translation import gettext as _

from wagtail.models import Page, get_page_models

from .preview import note_preview
from .registry import slug_of
from .selectors import hidden_slugs, is_prepared, is_shown


class ModulePageMixin:
    """Gate of every page type on making, moving, copying and translating.

    Core's own types are always open.
    """

    _meta: ClassVar[Any]

    @classmethod
    def is_open_to_staff(cls) -> bool:
        slug = slug_of(cls._meta.app_label)
        return not slug or is_prepared(slug)

    @classmethod
    def can_create_at(cls, parent: Page) -> bool:
        return cls.is_open_to_staff() and super().can_create_at(parent)  # type: ignore[misc]

    def can_move_to(self, parent: Page) -> bool:
        return self.is_open_to_staff() and super().can_move_to(parent)  # type: ignore[misc]

    def copy(self, *args: Any, **kwargs: Any) -> Page:
        """Every way to copy or to translate a page comes here.

        Raises ``PermissionDenied`` while its module is off.
        """
        if not self.is_open_to_staff():
            raise PermissionDenied(
                _("This page belongs to a module that is switched off.")
            )
        return super().copy(*args, **kwargs)  # type: ignore[misc]


def keep_closed(page: Page, request: HttpRequest) -> None:
    """Raises ``Http404`` for a page of a module that this request does not see."""
    slug = slug_of(page._meta.app_label)
    if not slug:
        return
    if not is_shown(slug, request):
        raise Http404
    note_preview(request, slug)


def open_pages(pages: QuerySet) -> QuerySet:
    """Of these pages those whose type is installed and whose module is shown."""
    labels = {model._meta.app_label for model in get_page_models()}
    return pages.filter(content_type__app_label__in=labels - set(hidden_slugs()))
