"""Blocks that show services on pages; their stored names are for ever."""

from .service import ServiceBlock
from .services import ServicesBlock

BLOCKS = {"directory_service": ServiceBlock, "directory_services": ServicesBlock}

__all__ = ["BLOCKS", "ServiceBlock", "ServicesBlock"]
