"""Streams of blocks that plugins extend, and that never lose a stored block."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from django.forms import Media
from django.utils.functional import cached_property
from django.utils.html import format_html_join

from wagtail.admin.telepath import register
from wagtail.blocks import Block, StreamBlock
from wagtail.blocks.stream_block import StreamBlockAdapter, StreamValue

from portal.plugin_core.blocks import is_offered

from .facts import FactBlock
from .library import block_library
from .orphan import ORPHAN, OrphanBlock, unwrap, wrap

StoredStream = Iterable[dict[str, Any]]
"""A stream as the database has it: dicts with ``type``, ``value`` and ``id``."""


class KeepingStreamBlock(StreamBlock):
    """A stream that carries blocks of unknown type through load, edit and save.

    Wagtail drops them on load, so that the next save deletes them. Use this class for
    every stream, nested ones too.
    """

    def __init__(
        self, local_blocks: Iterable[tuple[str, Block]] = (), **kwargs: Any
    ) -> None:
        super().__init__([*local_blocks, (ORPHAN, OrphanBlock())], **kwargs)

    def keep(self, stream: StoredStream) -> list[dict[str, Any]]:
        kept = [
            child if child["type"] in self.child_blocks else wrap(child)
            for child in stream
        ]
        for child in kept:
            block = self.child_blocks[child["type"]]
            if isinstance(block, FactBlock):
                block.expect(child["value"])
        return kept

    def to_python(self, value: Any) -> StreamValue:
        if isinstance(value, str) and value:
            try:
                value = json.loads(value)
            except ValueError:
                return super().to_python(value)
        if value and not isinstance(value, StreamValue):
            value = list(value)
            if isinstance(value[0], dict):
                value = self.keep(value)
        return super().to_python(value)

    def bulk_to_python(self, values: Iterable[StoredStream]) -> list[StreamValue]:
        return super().bulk_to_python([self.keep(stream) for stream in values])

    def get_prep_value(self, value: StreamValue) -> list[dict[str, Any]]:
        return [unwrap(child) for child in super().get_prep_value(value)]

    def get_api_representation(
        self, value: StreamValue | None, context: Any = None
    ) -> list[dict[str, Any]]:
        known = super().get_api_representation(value, context=context)
        return [
            child
            for child in known
            if child["type"] != ORPHAN and child["value"] is not None
        ]

    def render_basic(self, value: StreamValue, context: Mapping | None = None) -> str:
        return format_html_join(
            "\n", "{}", ((child.render(context=context),) for child in value)
        )


class PluginStreamBlock(KeepingStreamBlock):
    """The body of a page: every block of the library, core's and the plugins'."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(list(block_library().items()), **kwargs)


class KeepingStreamBlockAdapter(StreamBlockAdapter):
    """Tells the editor's script to leave unknown blocks out of the picker."""

    js_constructor = "portal.blocks.KeepingStreamBlock"

    def js_args(self, block: Block) -> list[Any]:
        name, groups, states, meta = super().js_args(block)
        children = block.child_blocks.items()
        unoffered = [name for name, child in children if not is_offered(child)]
        return [name, groups, states, {**meta, "unoffered": [ORPHAN, *unoffered]}]

    @cached_property
    def media(self) -> Media:
        return super().media + Media(js=["blocks/keeping-stream.js"])


register(KeepingStreamBlockAdapter(), KeepingStreamBlock)
