"""List column: how a record's words stand in the other languages."""

from django.utils.translation import gettext_lazy as _

from wagtail.admin.ui.tables import Column

from portal.languages.lists import row_of

from .models import TranslatableRecord
from .selectors import worst_status


class TranslationsColumn(Column):
    """Short, as ``es: Reviewed, ar: Outdated``."""

    def __init__(self, languages: tuple[str, ...]) -> None:
        super().__init__("translations", label=_("Translations"))
        self.languages = languages

    def get_value(self, instance: TranslatableRecord) -> str:
        return row_of(
            f"{language}: {worst_status(instance, language).label}"
            for language in self.languages
            if language != instance.source_language
        )
