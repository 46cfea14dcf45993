"""Reads: who did what to a module, and when."""

from django.contrib.contenttypes.models import ContentType

from wagtail.models import ModelLogEntry

from ..models import ModuleState

SHOWN = 50


def history(slug: str) -> list[ModelLogEntry]:
    """The newest entries; they stay when the module is erased or uninstalled."""
    kind = ContentType.objects.get_for_model(ModuleState)
    entries = ModelLogEntry.objects.filter(content_type=kind, data__module=slug)
    return list(entries.select_related("user").order_by("-timestamp", "-pk")[:SHOWN])
