"""Leads the doors of the home page to the demo's pages."""

from portal.needs.models import Need

from . import register


def open_doors(pages: dict[str, str]) -> None:
    """``pages`` names a page by the key of its need. A page that staff chose stays."""
    for need in Need.objects.filter(slug__in=pages, page=None):
        need.page = register.resolve(pages[need.slug])
        need.save(update_fields=["page"])
