"""Writes: everything that a plugin left in the database, while its code is there."""

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.db import transaction
from django.utils.translation import gettext as _

from wagtail.models import Page

from ..erasing.contents import pages_of
from ..erasing.deleting import delete_contents
from ..erasing.services import must_be_off, nothing_else_goes
from ..registry import plugins
from ..services import titles
from .converting import convert


def must_not_be_needed(slug: str) -> None:
    """Raises ``ValidationError`` while it is not off or another plugin requires it."""
    must_be_off(slug)
    others = [each.slug for each in plugins() if slug in each.requires]
    if others:
        raise ValidationError(
            _("Other modules need this one. Uninstall them first: %(modules)s")
            % {"modules": titles(others)}
        )


def empty(*, slug: str, pages_to: type[Page] | None = None) -> dict[str, int]:
    """Delete all rows of a plugin; its pages become drafts of ``pages_to`` if given.

    The number of rows by label. Raises ``ValidationError`` as the erasure does.
    """
    with transaction.atomic():
        must_not_be_needed(slug)
        if pages_to is not None:
            convert(pages=list(pages_of(slug)), to=pages_to)
        nothing_else_goes(slug)
        return delete_contents(slug=slug, user=None)


def take_out(*, slug: str) -> None:
    """Drop its tables, types and rights. Raises ``ValidationError`` for pages left."""
    must_not_be_needed(slug)
    if pages_of(slug).exists():
        raise ValidationError(_("There are still pages of this module."))
    call_command("migrate", slug, "zero", verbosity=0, interactive=False)
    ContentType.objects.filter(app_label=slug).delete()
    ContentType.objects.clear_cache()
