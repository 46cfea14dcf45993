"""Blocks of modules: shown and offered only while their module is."""

from collections.abc import Mapping
from typing import Any

from wagtail.blocks import Block

from .containment import contained
from .preview import mark_preview
from .registry import extensions_of, plugins
from .selectors import is_on, is_prepared, is_shown


def module_blocks() -> dict[str, Block]:
    """Every block of every plugin by stored name; one that cannot be made is left out.

    For ``portal.blocks.library``, which asks for it when a stream is first needed.
    """
    blocks: dict[str, Block] = {}
    for plugin in plugins():
        for name, make in extensions_of(plugin.slug).blocks.items():
            block = contained(make, f"block {name} of {plugin.slug}", may_query=False)
            if block is not None and name.startswith(f"{plugin.slug}_"):
                blocks[name] = gate(block, plugin.slug)
    return blocks


def gate(block: Block, slug: str) -> Block:
    """The block itself, whose module is asked at each use.

    Its words are in no page's search text: what it shows are records, which are found
    themselves.
    """
    render, represent = block.render, block.get_api_representation

    def render_if_shown(value: Any, context: Mapping | None = None) -> str:
        request = (context or {}).get("request")
        if not is_shown(slug, request):
            return ""
        made = contained(lambda: render(value, context), f"block of {slug}") or ""
        return made if is_on(slug, request) else mark_preview(made, slug, request)

    def represent_if_shown(value: Any, context: Any = None) -> Any:
        return represent(value, context=context) if is_shown(slug) else None

    block.render = render_if_shown
    block.get_api_representation = represent_if_shown
    block.get_searchable_content = lambda value: []
    block.module = slug
    return block


def is_offered(block: Block) -> bool:
    """Whether the editor's picker offers it."""
    slug = getattr(block, "module", "")
    return not slug or is_prepared(slug)
