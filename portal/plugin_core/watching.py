"""Tells search of records that are saved or deleted one by one, as in the admin."""

from functools import cache
from typing import Any

from django.db.models import Model
from django.db.models.signals import post_delete, post_save

from portal.words.models import TranslatableRecord

from .feeding import changed
from .registry import extensions_of, plugins


def watch() -> None:
    """Connect the receivers, once in a process."""
    for signal in (post_save, post_delete):
        signal.connect(_tell, dispatch_uid="portal_plugin_core.watch")


@cache
def watched() -> dict[type[Model], tuple[type[Model], str]]:
    """Models whose rows are, or belong to, a thing that search knows.

    Each with the model of the ``SearchSource`` and the field that holds its key.
    """
    found: dict[type[Model], tuple[type[Model], str]] = {}
    for plugin in plugins():
        for source in extensions_of(plugin.slug).search:
            if source.watch:
                found[source.model] = (source.model, "pk")
                if issubclass(source.model, TranslatableRecord):
                    found[source.model.words_model()] = (source.model, "record_id")
    return found


def _tell(sender: type[Model], instance: Model, raw: bool = False, **_: Any) -> None:
    if raw or sender not in watched():
        return
    model, key = watched()[sender]
    changed(model, [getattr(instance, key)])
