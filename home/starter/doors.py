"""Writes: where the doors of the home page lead."""

from collections.abc import Mapping

from django.db.models import Model

from portal.needs.models import Need

from . import content_files


def lead_doors(*, pages: Mapping[str, Model | None]) -> None:
    """Lead each door to its starter page. A page that staff chose stays."""
    chosen = content_files.doors()
    for need in Need.objects.filter(slug__in=chosen, page=None):
        if page := pages.get(chosen[need.slug]):
            need.page = page
            need.save(update_fields=["page"])
