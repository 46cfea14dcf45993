"""Writes: the export of a module, its erasure, and the end of old exports."""

import hashlib
import secrets
import tempfile
from typing import IO

from django.contrib.auth.base_user import AbstractBaseUser
from django.core.exceptions import ValidationError
from django.core.files import File
from django.core.files.storage import storages
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from wagtail.log_actions import log

from portal.languages.lists import row_of

from ..models import ModuleExport, ModuleState
from ..registry import plugin
from ..selectors import State, forget_states, states
from .contents import KEPT, foreign_pages, fresh_export, is_a_front_door
from .deleting import delete_contents
from .exporting import write_export

EXPORTED = "portal_plugin_core.export"
FETCHED = "portal_plugin_core.fetch_export"
ERASED = "portal_plugin_core.erase"
STORAGE = "private"


def make_export(*, slug: str, user: AbstractBaseUser | None) -> ModuleExport:
    """Write all that the module holds into private storage, for a day.

    Raises ``ValidationError`` while it is not off.
    """
    must_be_off(slug)
    with tempfile.TemporaryFile() as target:
        numbers = write_export(slug, target)
        size, sha256 = target.tell(), _digest(target)
        wanted = f"exports/{slug}-{secrets.token_hex(16)}.zip"
        name = storages[STORAGE].save(wanted, File(target))
    with transaction.atomic():
        export = ModuleExport.objects.create(
            slug=slug, name=name, sha256=sha256, size=size, made_by=user
        )
        _note(slug, EXPORTED, user, sha256=sha256, rows=numbers)
    return export


def note_fetched(*, export: ModuleExport, user: AbstractBaseUser) -> None:
    """What is in the file leaves the portal: that is never without a name."""
    _note(export.slug, FETCHED, user, sha256=export.sha256)


def erase(*, slug: str, typed: str, user: AbstractBaseUser | None) -> dict[str, int]:
    """Delete all that the module holds, for good; the number of rows by label.

    Raises ``ValidationError`` with a sentence where it must not be: while the module is
    not off, without the typed slug, without a fresh export, and where pages of other
    types would go along.
    """
    must_be_off(slug)
    if typed.strip() != slug:
        raise ValidationError(_("Type the short name of the module to erase its data."))
    export = fresh_export(slug)
    if export is None:
        raise ValidationError(_("Make a file with everything first."))
    with transaction.atomic():
        nothing_else_goes(slug)
        state = _state_row(slug)
        numbers = delete_contents(slug=slug, user=user)
        _log(state, ERASED, user, sha256=export.sha256, rows=numbers)
    forget_states()
    return numbers


def must_be_off(slug: str) -> None:
    forget_states()
    if states()[slug] != State.OFF or _state_row(slug).state != State.OFF:
        raise ValidationError(_("Switch the module off first."))


def nothing_else_goes(slug: str) -> None:
    """Raises ``ValidationError`` naming pages of other types below the module's."""
    if is_a_front_door(slug):
        raise ValidationError(_("The home page belongs to this module."))
    if others := foreign_pages(slug):
        titles = row_of(page.title for page in others[:10])
        raise ValidationError(
            _("These pages stand below pages of the module. Move them first: %(pages)s")
            % {"pages": titles}
        )


def delete_old_exports() -> int:
    """Delete files older than a day; safe to run again at any time."""
    old = ModuleExport.objects.filter(made_at__lte=timezone.now() - KEPT)
    number = 0
    for export in old:
        storages[STORAGE].delete(export.name)
        export.delete()
        number += 1
    return number


def _digest(file: IO[bytes]) -> str:
    file.seek(0)
    digest = hashlib.file_digest(file, "sha256").hexdigest()
    file.seek(0)
    return digest


def _state_row(slug: str) -> ModuleState:
    row, _is_new = ModuleState.objects.get_or_create(slug=slug, site=None)
    return row


def _note(
    slug: str, action: str, user: AbstractBaseUser | None, **details: object
) -> None:
    _log(_state_row(slug), action, user, **details)


def _log(
    state: ModuleState, action: str, user: AbstractBaseUser | None, **details: object
) -> None:
    title = str(plugin(state.slug).title)
    log(state, action, user=user, data={"module": state.slug, **details}, title=title)
