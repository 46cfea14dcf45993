"""The stream field of page bodies: plugins extend it without migrations."""

from typing import Any

from django.db import models

from wagtail.fields import StreamField

from .streams import PluginStreamBlock


class PluginStreamField(StreamField):
    """A stream of whatever blocks the library holds when the server starts.

    Migrations name the field and no block, so that adding or removing a plugin
    changes no other app's migrations.
    """

    def __init__(self, block_types: Any = None, **kwargs: Any) -> None:
        kwargs.pop("block_lookup", None)
        super().__init__(PluginStreamBlock, **kwargs)

    def deconstruct(self) -> tuple[str, str, list, dict[str, Any]]:
        name, path, _args, kwargs = models.Field.deconstruct(self)
        return name, path, [], kwargs
