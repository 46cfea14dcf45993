"""One block as a reader gets it."""

from typing import Any

from portal.blocks.streams import PluginStreamBlock
from portal.languages.reader import reading
from tests.portal.blocks.factories import reader


def rendered(
    name: str, value: dict[str, Any], language: str = "en", **context: Any
) -> str:
    stream = PluginStreamBlock()
    with reading(reader(language)):
        return stream.render(
            stream.to_python([{"type": name, "value": value, "id": "b1"}]), context
        )
