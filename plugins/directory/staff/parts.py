"""Lists inside a record's form, such as its phone numbers, with words of their own."""

from functools import partial
from typing import Any

from django import forms
from django.db.models import Model, prefetch_related_objects
from django.utils.translation import gettext_lazy as _

from modelcluster.forms import BaseChildFormSet
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import InlinePanel
from wagtail.admin.panels.base import get_form_for_model
from wagtail.admin.widgets import BaseChooser

from portal.words.forms import TranslatableRecordForm

from ..models import Schedule


class RowForm(WagtailAdminModelForm):
    """One row, whose choosers ask for nothing that is fetched already."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            if isinstance(field.widget, BaseChooser) and self.instance.pk:
                widget = field.widget
                chosen = getattr(self.instance, name)
                widget.get_instance = partial(_known, widget.get_instance, chosen)


class PartForm(RowForm, TranslatableRecordForm):
    """One row with words. The form around it saves these, after the row itself."""

    @property
    def has_words(self) -> bool:
        """Whether there is anything to store: most numbers need no words."""
        typed = any(self.cleaned_data.get(name) for name in self.words)
        return typed or self.source is not None


class ScheduleForm(PartForm):
    """Rules that are no plain week, made elsewhere, stay as they came."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        record: Schedule = self.instance
        self.keeps_days = bool(record.pk and record.byday and not record.names_days)
        if self.keeps_days:
            del self.fields["byday"]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        in_words = any(cleaned.get(name) for name in self.words)
        has_times = cleaned.get("byday") and cleaned.get("opens_at") is not None
        says = in_words or has_times or cleaned.get("by_appointment")
        if not (says or self.keeps_days):
            raise forms.ValidationError(
                _("Tick days and give times, or say it in words.")
            )
        return cleaned


class PartFormSet(BaseChildFormSet):
    """Fetches what all its rows show in a fixed number of queries."""

    def get_queryset(self) -> Any:
        rows = super().get_queryset()
        if not getattr(self, "_fetched", False):
            self._fetched = True
            prefetch_related_objects(list(rows), *self.shown_of_rows())
        return rows

    def shown_of_rows(self) -> list[str]:
        fields = self.form.base_fields.items()
        chosen = [
            f"{name}__words" for name, field in fields if hasattr(field, "queryset")
        ]
        return [*chosen, "words"] if hasattr(self.model, "words_model") else chosen


class PartsPanel(InlinePanel):
    """An ``InlinePanel`` whose rows may have a ``WordPanel``."""

    def __init__(self, *args: Any, row_form: type = PartForm, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.row_form = row_form

    def clone_kwargs(self) -> dict[str, Any]:
        return {**super().clone_kwargs(), "row_form": self.row_form}

    def get_form_options(self) -> dict[str, Any]:
        options = super().get_form_options()
        formset = options["formsets"][self.relation_name]
        rows = self.child_edit_handler.get_form_options()
        model = self.db_field.related_model
        formset["formset"] = PartFormSet
        has_words = hasattr(model, "words_model")
        formset["form"] = get_form_for_model(
            model,
            form_class=self.row_form if has_words else RowForm,
            fields=rows["fields"],
            words=rows.get("words", []),
        )
        return options


def _known(fetch: Any, chosen: Model | None, value: Any) -> Model | None:
    """What is fetched already, where that is what the chooser shows."""
    if chosen is not None and value == chosen.pk:
        return chosen
    return fetch(value)
