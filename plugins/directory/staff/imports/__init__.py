"""Where staff hand packages in, see what would change, and import them."""

from .screens import SCREENS

__all__ = ["SCREENS"]
