"""The blocks that every city has, one file a family.

The names are those under which content is stored: they are for ever, and so are the
names of a block's parts.
"""

from collections.abc import Callable

from wagtail.blocks import Block

from .accordion import AccordionBlock
from .action import ActionBlock
from .audio import AudioBlock
from .callout import CalloutBlock
from .cards import CardsBlock
from .contact import ContactBlock
from .figure import FigureBlock
from .file import FileBlock
from .hours import HoursBlock
from .image import ImageBlock
from .place import PlaceBlock
from .quote import QuoteBlock
from .rich_text import RunningTextBlock
from .stairs import StairsBlock
from .steps import StepsBlock
from .table import TableBlock
from .video import VideoBlock
from .warning import WarningBlock

CORE_BLOCKS: dict[str, Callable[[], Block]] = {
    "rich_text": RunningTextBlock,
    "steps": StepsBlock,
    "stairs": StairsBlock,
    "callout": CalloutBlock,
    "warning": WarningBlock,
    "accordion": AccordionBlock,
    "table": TableBlock,
    "quote": QuoteBlock,
    "contact": ContactBlock,
    "place": PlaceBlock,
    "hours": HoursBlock,
    "figure": FigureBlock,
    "action": ActionBlock,
    "cards": CardsBlock,
    "image": ImageBlock,
    "file": FileBlock,
    "audio": AudioBlock,
    "video": VideoBlock,
}

__all__ = ["CORE_BLOCKS"]
