"""Deletes all rows of a module, its pages first; to be called in a transaction."""

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import transaction
from django.db.models import ForeignKey, Model

from wagtail.actions.delete_page import DeletePageAction
from wagtail_localize.models import TranslatableObject, TranslationSource

from ..feeding import gone
from ..models import ModuleState, StarterDraft
from ..registry import extensions_of
from .contents import counts, models_of, own_files, top_pages


def delete_contents(*, slug: str, user: AbstractBaseUser | None) -> dict[str, int]:
    """Of the module only: what would go with its pages is for the caller to refuse.

    The number of rows that there were, by label. Files go once it is certain.
    """
    numbers = counts(slug)
    files = [(kept.storage, kept.name) for kept in own_files(slug)]
    for source in extensions_of(slug).search:
        gone(source.model, source.model._default_manager.values_list("pk", flat=True))
    for page in top_pages(slug):
        DeletePageAction(page, user=user).execute(skip_permission_checks=True)
    # the translation editor keeps a copy of every page and record
    TranslationSource.objects.filter(specific_content_type__app_label=slug).delete()
    TranslatableObject.objects.filter(content_type__app_label=slug).delete()
    for model in _referring_first(models_of(slug)):
        model._base_manager.all().delete()
    StarterDraft.objects.filter(slug=slug).delete()
    ModuleState.objects.filter(slug=slug).delete()
    for storage, name in files:
        transaction.on_commit(lambda storage=storage, name=name: storage.delete(name))
    return numbers


def _referring_first(models: list[type[Model]]) -> list[type[Model]]:
    """So ordered that nothing that is deleted is still needed by a row of another."""
    waiting, ordered = list(models), []
    while waiting:
        free = [
            model
            for model in waiting
            if not any(model in _needs(other) for other in waiting if other != model)
        ]
        # where some need each other in a ring, the database looks at the end
        ordered += free or waiting
        waiting = [model for model in waiting if model not in ordered]
    return ordered


def _needs(model: type[Model]) -> set[type[Model]]:
    fields = model._meta.local_fields
    return {field.related_model for field in fields if isinstance(field, ForeignKey)}
