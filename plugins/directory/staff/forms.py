"""The form of a record: its facts, its words and its lists, saved as one."""

from portal.words.forms import TranslatableRecordForm
from portal.words.models import TranslatableRecord

from ..models import ImportedRecord
from ..services import lock_fields, telling_search
from .parts import PartForm


class DirectoryForm(TranslatableRecordForm):
    """Tells search, and keeps what staff change from the next import."""

    def save(self, commit: bool = True) -> TranslatableRecord:
        parts = list(self.parts())
        for part in parts:
            if part.source is None:
                part.instance.source_language = self.instance.source_language
        if not commit:
            return super().save(commit)
        with telling_search(record=self.instance):
            record = super().save()
            for part in parts:
                if part.has_words:
                    part.for_user = self.for_user
                    part.save_source_words()
            if isinstance(record, ImportedRecord):
                lock_fields(record=record, names=self.changed_names())
        return record

    def parts(self) -> list[PartForm]:
        """Rows with words that stay, or come, with this save."""
        return [
            form
            for formset in self.formsets.values()
            for form in formset.forms
            if isinstance(form, PartForm)
            and form.has_changed()
            and form not in formset.deleted_forms
        ]

    def changed_names(self) -> list[str]:
        """Facts, words and lists that this person changed."""
        lists = [
            name for name, formset in self.formsets.items() if formset.has_changed()
        ]
        return [*self.changed_data, *lists]
