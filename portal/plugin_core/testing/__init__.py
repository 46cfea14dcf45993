"""The test kit for authors: what every plugin must keep, as tests."""

from .contract import PluginContractTests

__all__ = ["PluginContractTests"]
