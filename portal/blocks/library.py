"""Which blocks there are: core's, and those that others add."""

from collections.abc import Callable, Mapping

from wagtail.blocks import Block

BlockSource = Callable[[], Mapping[str, Block]]

_sources: list[BlockSource] = []


def add_blocks(source: BlockSource) -> BlockSource:
    """Let ``source`` add blocks to every page body; call it while apps load.

    It is asked once for each stream field, when that field is first needed, and
    answers with new blocks by the name under which their content is stored for ever.
    """
    _sources.append(source)
    return source


def block_library() -> dict[str, Block]:
    """All blocks by stored name, core's first. Raises ``ValueError`` for a name twice.

    The blocks are made anew at each call, as no two streams may share them.
    """
    from .families import CORE_BLOCKS

    library: dict[str, Block] = {name: make() for name, make in CORE_BLOCKS.items()}
    for source in _sources:
        for name, block in source().items():
            if name in library or name.startswith("_"):
                raise ValueError(f"The block name {name!r} is taken.")
            library[name] = block
    return library
