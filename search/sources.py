"""All that has something to find: core's pages, and what the plugins declare."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Model

from portal.plugin_core import SearchSource
from portal.plugin_core.registry import extensions_of, plugins

from .pages.source import page_sources


@dataclass(frozen=True)
class Source(SearchSource):
    """A ``SearchSource`` with the module that it is of, empty for core's."""

    module: str = ""


def sources() -> Iterator[Source]:
    """Of every installed plugin, on or off: what is off is found by nobody."""
    for module, declared in page_sources():
        yield Source(module=module, **vars(declared))
    for plugin in plugins():
        for declared in extensions_of(plugin.slug).search:
            yield Source(module=plugin.slug, **vars(declared))


def sources_of(model: type[Model]) -> list[Source]:
    return [source for source in sources() if source.model is model]


def label_of(module: str, kind: str) -> str:
    """What staff and visitors call things of this kind; the kind where none says."""
    for source in sources():
        if (source.module, source.kind) == (module, kind):
            return str(source.label)
    return kind
