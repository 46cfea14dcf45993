"""The plugin contract: what a module is made of, and the one gate on its doors.

Plugins import this package and nothing deeper of it. ``CONTRACT`` is its major version.
"""

from .config import PluginConfig
from .contract import CONTRACT
from .declarations import (
    Findable,
    FindableText,
    HealthCheck,
    NavigationEntry,
    Panel,
    Recurring,
    Role,
    Screen,
    SearchSource,
    Slot,
    StarterPage,
    Term,
)
from .feeding import changed, gone
from .hooks import HookRefused
from .hooks import register as register_hook
from .places import SlotPlace

__all__ = [
    "CONTRACT",
    "Findable",
    "FindableText",
    "HealthCheck",
    "HookRefused",
    "NavigationEntry",
    "Panel",
    "PluginConfig",
    "Recurring",
    "Role",
    "Screen",
    "SearchSource",
    "Slot",
    "SlotPlace",
    "StarterPage",
    "Term",
    "changed",
    "gone",
    "register_hook",
]
