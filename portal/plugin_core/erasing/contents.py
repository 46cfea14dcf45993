"""Reads: what a module holds, and what keeps it from being erased."""

from collections.abc import Iterable, Iterator
from datetime import timedelta
from typing import Any

from django.db.models import FileField, ForeignKey, Model, QuerySet
from django.utils import timezone

from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Page, Site

from ..models import ModuleExport, ModuleState
from ..registry import plugin

KEPT = timedelta(days=1)
"""So long an export can be fetched, and answers for an erasure."""


def models_of(slug: str) -> list[type[Model]]:
    """Every model with a table of the module's own, its pages and settings included."""
    models = plugin(slug).get_models(include_auto_created=True)
    return [model for model in models if model._meta.managed and not model._meta.proxy]


def pages_of(slug: str) -> QuerySet:
    return Page.objects.filter(content_type__app_label=slug).order_by("path")


def top_pages(slug: str) -> list[Page]:
    """Pages of the module that stand below no other one of it."""
    found: list[Page] = []
    for page in pages_of(slug):
        if not (found and page.path.startswith(found[-1].path)):
            found.append(page)
    return found


def foreign_pages(slug: str) -> list[Page]:
    """Pages of other types below one of the module: they would go with it."""
    tops = {page.path for page in top_pages(slug)}
    if not tops:
        return []
    others = Page.objects.exclude(content_type__app_label=slug).order_by("path")
    return [page for page in others if tops & set(_paths_above(page))]


def is_a_front_door(slug: str) -> bool:
    """Whether a page of the module is the home page of the site."""
    return Site.objects.filter(root_page__content_type__app_label=slug).exists()


def counts(slug: str) -> dict[str, int]:
    """Number of rows by label of the model; empty tables are left out."""
    found = {
        model._meta.label_lower: model._base_manager.count()
        for model in models_of(slug)
    }
    return {label: number for label, number in found.items() if number}


def own_files(slug: str) -> Iterator[Any]:
    """Files of the module's own rows."""
    for model in models_of(slug):
        fields = [f.name for f in model._meta.local_fields if isinstance(f, FileField)]
        if fields:
            for row in model._base_manager.all().iterator():
                yield from filter(None, (getattr(row, name) for name in fields))


def library_files(slug: str) -> Iterator[Any]:
    """Pictures and documents that its rows choose; they stay the city's."""
    for library in (get_image_model(), get_document_model()):
        keys = {key for model in models_of(slug) for key in _keys(model, library)}
        for thing in library._base_manager.filter(pk__in=keys):
            yield thing.file


def fresh_export(slug: str) -> ModuleExport | None:
    """The newest one, if it is younger than a day and than the last switch."""
    newest = ModuleExport.objects.filter(
        slug=slug, made_at__gt=timezone.now() - KEPT
    ).first()
    state = ModuleState.objects.filter(slug=slug, site=None).first()
    if newest is None or (state and state.changed_at > newest.made_at):
        return None
    return newest


def _keys(model: type[Model], library: type[Model]) -> Iterable[Any]:
    for field in model._meta.local_fields:
        if isinstance(field, ForeignKey) and field.related_model is library:
            rows = model._base_manager.exclude(**{field.name: None})
            yield from rows.values_list(field.attname, flat=True)


def _paths_above(page: Page) -> Iterator[str]:
    return (
        page.path[:end] for end in range(page.steplen, len(page.path), page.steplen)
    )
