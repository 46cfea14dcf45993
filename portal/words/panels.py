"""Shows a record's words among its facts on the edit form."""

from typing import Any

from django.db import models
from django.utils.functional import cached_property

from wagtail.admin.panels import FieldPanel


class WordPanel(FieldPanel):
    """A ``FieldPanel`` for a field of the words model, in the source language.

    Needs a form built on ``TranslatableRecordForm``, which the record viewset gives.
    """

    def get_form_options(self) -> dict[str, Any]:
        return {**super().get_form_options(), "words": [self.field_name]}

    @cached_property
    def db_field(self) -> models.Field:
        return self.model.words_model()._meta.get_field(self.field_name)
