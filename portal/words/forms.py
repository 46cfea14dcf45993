"""The edit form of a record: its facts and its words in the source language."""

from copy import copy
from typing import Any

from django import forms

from wagtail.admin.forms.models import (
    WagtailAdminModelForm,
    WagtailAdminModelFormMetaclass,
    formfield_for_dbfield,
)
from wagtail.admin.widgets import BaseChooser

from portal.languages.declared import DECLARED
from portal.languages.selectors import live_languages

from .models import TranslatableRecord, Words
from .services import save_words
from .texts import direction_of


class RecordFormMetaclass(WagtailAdminModelFormMetaclass):
    """Declares a form field for each word that a ``WordPanel`` asks for."""

    def __new__(cls, name: str, bases: tuple, attrs: dict[str, Any]) -> type:
        meta: Any = attrs.get("Meta")
        widgets = getattr(meta, "widgets", None) or {}
        for word in getattr(meta, "words", ()):
            field = meta.model.words_model()._meta.get_field(word)
            options = {"widget": widgets[word]} if word in widgets else {}
            attrs[word] = formfield_for_dbfield(field, **options)
        return super().__new__(cls, name, bases, attrs)


def mark_language(field: forms.Field, language: str) -> None:
    """Tell browsers and screen readers which language is typed into the field."""
    field.widget.attrs |= {"lang": language, "dir": direction_of(language)}


class TranslatableRecordForm(WagtailAdminModelForm, metaclass=RecordFormMetaclass):
    """Saves the words of each ``WordPanel`` with the record.

    With ``commit=False`` nothing is stored, and the record says the words typed: that
    is what previews need.
    """

    data: Any

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        record: TranslatableRecord = self.instance
        asked_for = getattr(self.Meta, "words", ())
        self.words = [name for name in asked_for if name in self.fields]
        self.source = record.words_by_language().get(record.source_language)
        for name in self.words:
            mark_language(self.fields[name], record.source_language)
            if self.source is not None:
                self.initial.setdefault(name, getattr(self.source, name))
        if "source_language" in self.fields:
            self.fields["source_language"] = self.source_language_field()

    def source_language_field(self) -> forms.ChoiceField:
        """A choice among the live languages; fixed once there are words."""
        model_field = self.instance._meta.get_field("source_language")
        codes = dict.fromkeys([self.instance.source_language, *live_languages()])
        return forms.ChoiceField(
            label=model_field.verbose_name.capitalize(),
            help_text=model_field.help_text,
            choices=[(code, DECLARED[code].name) for code in codes],
            disabled=self.source is not None,
        )

    def full_clean(self) -> None:
        """Whatever cannot be chosen is not shown again: choosers would look it up."""
        super().full_clean()
        wrong = [
            name
            for name in self._errors or {}
            if name in self.fields and isinstance(self.fields[name].widget, BaseChooser)
        ]
        if wrong:
            sent = self.data.copy()
            for name in wrong:
                sent.pop(self.add_prefix(name), None)
            self.data = sent

    def save(self, commit: bool = True) -> TranslatableRecord:
        record = super().save(commit)
        if commit:
            self.save_source_words()
        elif record.pk is not None:
            record.keep_words(self.words_as_typed())
        return record

    def words_as_typed(self) -> list[Words]:
        """The words of all languages, those of the source as they stand in the form."""
        record = self.instance
        typed = copy(self.source) if self.source else record.words_model()()
        typed.language = record.source_language
        for name in self.words:
            setattr(typed, name, self.cleaned_data.get(name) or "")
        others = record.words_by_language() | {record.source_language: typed}
        return list(others.values())

    def save_source_words(self) -> None:
        """Of a saved record, what was changed; all of them where it had none yet."""
        changed = set(self.changed_data) if self.source else set(self.words)
        values = {
            name: self.cleaned_data[name] for name in self.words if name in changed
        }
        if values:
            save_words(
                record=self.instance,
                language=self.instance.source_language,
                values=values,
                user=self.for_user,
            )
