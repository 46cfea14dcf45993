"""What staff narrow the list down by."""

from django import forms
from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser
from django.http import QueryDict
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from portal.languages.cldr import language_name
from portal.languages.selectors import live_languages

from ..texts import FieldStatus
from .entries import PAGES, Entry, kinds_for


class DeskForm(forms.Form):
    """Each field may be left out; what it does not know is as if left out."""

    language = forms.ChoiceField(label=_("Language"), required=False)
    status = forms.ChoiceField(
        label=_("Status"),
        required=False,
        choices=[("", _("All")), *FieldStatus.choices],
    )
    kind = forms.ChoiceField(label=_("Kind"), required=False)
    q = forms.CharField(label=_("Title has"), required=False, max_length=80)

    def __init__(
        self, asked: QueryDict, *, user: AbstractBaseUser, remembered: str = ""
    ) -> None:
        super().__init__(asked)
        codes = [code for code in live_languages() if code != settings.LANGUAGE_CODE]
        self.fields["language"].choices = [
            (code, language_name(code)) for code in codes
        ]
        kinds = [
            (kind._meta.label_lower, capfirst(kind._meta.verbose_name_plural))
            for kind in kinds_for(user)
        ]
        self.fields["kind"].choices = [("", _("All")), (PAGES, _("Pages")), *kinds]
        if remembered in codes and not asked.get("language"):
            self.data = {**asked.dict(), "language": remembered}
        self.is_valid()

    @property
    def code(self) -> str:
        """The language chosen, now or last time, else the first; empty without one."""
        choices = self.fields["language"].choices
        first = choices[0][0] if choices else ""
        return self.cleaned_data.get("language") or first

    @property
    def chosen_kind(self) -> str:
        return self.cleaned_data.get("kind", "")

    def narrowed(self, found: list[Entry]) -> list[Entry]:
        """By what the title should have."""
        title = self.cleaned_data.get("q", "").casefold()
        return [entry for entry in found if title in entry.title.casefold()]

    def of_status(self, found: list[Entry]) -> list[Entry]:
        status = self.cleaned_data.get("status")
        return [entry for entry in found if not status or entry.status == status]
