"""The form in which a person writes a record's words in another language."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from wagtail.admin.forms.models import formfield_for_dbfield

from .forms import mark_language
from .models import TranslatableRecord
from .selectors import status_by_field
from .texts import FieldStatus, digest

CONFIRM = {
    FieldStatus.OUTDATED: _("Still right: the translation fits the new text"),
    FieldStatus.MACHINE: _("I have read this draft and it is right"),
}
ICONS = {
    FieldStatus.MISSING: "minus",
    FieldStatus.MACHINE: "cogs",
    FieldStatus.REVIEWED: "success",
    FieldStatus.OUTDATED: "warning",
}


@dataclass(frozen=True)
class Pair:
    """One word on the screen: its source text beside its form fields."""

    source: str
    status: FieldStatus
    target: forms.BoundField
    confirm: forms.BoundField | None
    seen: forms.BoundField

    @property
    def icon(self) -> str:
        return ICONS[self.status]

    @property
    def before(self) -> str:
        """Hidden: the words as they were, so that only this person's changes count."""
        return self.target.as_hidden(only_initial=True)


class TranslationForm(forms.Form):
    """Only fields that were changed or ticked count as translated anew.

    Each field carries the digest of the source text that was on the screen, so that a
    source text changed in the meantime leaves the translation outdated.
    """

    def __init__(
        self, *args: Any, record: TranslatableRecord, language: str, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        model, rows = record.words_model(), record.words_by_language()
        self.source, row = rows.get(record.source_language), rows.get(language)
        self.statuses = status_by_field(record, language)
        for name, status in self.statuses.items():
            field = formfield_for_dbfield(model._meta.get_field(name))
            mark_language(field, language)
            field.required = False
            field.show_hidden_initial = True
            field.initial = getattr(row, name) if row else ""
            field.widget.attrs["aria-describedby"] = (
                f"id_{name}-helptext id_{name}-standing"
            )
            self.fields[name] = field
            self.fields[f"{name}-seen"] = forms.CharField(
                widget=forms.HiddenInput,
                initial=digest(getattr(self.source, name)),
                max_length=64,
            )
            if status in CONFIRM:
                self.fields[f"{name}-right"] = forms.BooleanField(
                    label=CONFIRM[status], required=False
                )

    def pairs(self) -> list[Pair]:
        """What the screen shows, in the order of the words model."""
        return [
            Pair(
                source=getattr(self.source, name),
                status=status,
                target=self[name],
                confirm=self[f"{name}-right"] if status in CONFIRM else None,
                seen=self[f"{name}-seen"],
            )
            for name, status in self.statuses.items()
        ]

    def translated(self) -> dict[str, str]:
        """The fields that this person changed or confirmed, with their words."""
        return {
            name: self.cleaned_data[name]
            for name in self.statuses
            if name in self.changed_data or self.cleaned_data.get(f"{name}-right")
        }

    def source_hashes(self) -> dict[str, str]:
        """Digests of the source texts that this person had before them."""
        return {name: self.cleaned_data[f"{name}-seen"] for name in self.statuses}
