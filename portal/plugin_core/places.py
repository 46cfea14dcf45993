"""The places in core's templates that modules may fill."""

from enum import StrEnum


class SlotPlace(StrEnum):
    """Each stands once in a template, as ``{% module_slot "home.after_needs" %}``."""

    HOME_AFTER_NEEDS = "home.after_needs"
    PAGE_ASIDE = "page.aside"
    PAGE_FOOT = "page.foot"
    RECORD_ACTIONS = "record.actions"
    ADMIN_HOME = "admin.home"
