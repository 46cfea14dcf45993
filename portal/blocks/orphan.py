"""Keeps a stored block whose type is not known now, unseen and unharmed."""

from collections.abc import Iterator, Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.signing import BadSignature, Signer
from django.utils.translation import gettext_lazy as _

from wagtail.blocks import FieldBlock

ORPHAN = "_orphan"
"""Type under which it stands in memory; no block of a plugin can have this name."""

_signer = Signer(salt="portal.blocks.orphan")


class OrphanBlock(FieldBlock):
    """The whole of an unknown block: ``{"type": ..., "value": ...}``.

    Its type belonged to a plugin that is not installed now. It is not shown, searched
    or given out, and comes back as it was when the plugin does. The editor's form
    carries it signed, so that nobody can write a block past its own checks.
    """

    class Meta:
        label = _("Part of a module that is not installed")
        icon = "warning"
        default = None

    def __init__(self, **kwargs: Any) -> None:
        self.field = forms.CharField(
            required=False,
            widget=forms.HiddenInput,
            help_text=_(
                "Readers do not see it. It is kept, and comes back when the module is "
                "installed again."
            ),
        )
        super().__init__(**kwargs)

    def value_for_form(self, value: dict[str, Any] | None) -> str:
        return _signer.sign_object(value, compress=True) if value else ""

    def value_from_form(self, value: str) -> dict[str, Any] | None:
        try:
            return _signer.unsign_object(value)
        except BadSignature:
            return None

    def clean(self, value: dict[str, Any] | None) -> dict[str, Any]:
        if not value:
            raise ValidationError(_("This part was damaged. Load the page again."))
        return value

    def render(self, value: Any, context: Mapping | None = None) -> str:
        return ""

    def render_basic(self, value: Any, context: Mapping | None = None) -> str:
        return ""

    def get_searchable_content(self, value: Any) -> list[str]:
        return []

    def extract_references(self, value: Any) -> Iterator[tuple]:
        return iter(())


def wrap(child: dict[str, Any]) -> dict[str, Any]:
    """The stored form of an unknown block, made a child of type ``ORPHAN``."""
    kept = {key: value for key, value in child.items() if key != "id"}
    return {"type": ORPHAN, "value": kept, "id": child.get("id")}


def unwrap(child: dict[str, Any]) -> dict[str, Any]:
    """The other way round: what is stored for a child of any type."""
    if child["type"] != ORPHAN or not child["value"]:
        return child
    return {**child["value"], "id": child["id"]}
