"""What staff fill in on the screen of one report."""

from django import forms
from django.utils.translation import gettext_lazy as _

from portal.languages.declared import DECLARED
from portal.languages.selectors import live_languages

from ..models import LONGEST_ANSWER, Report


class AnswerForm(forms.Form):
    """Words that the visitor reads at the private address."""

    answer = forms.CharField(
        label=_("Your answer"),
        max_length=LONGEST_ANSWER,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_(
            "The visitor reads it at a private address. Short, plain sentences; "
            "no names, and nothing about the visitor."
        ),
    )
    answer_language = forms.ChoiceField(
        label=_("Language of your answer"),
        help_text=_("Write in the visitor's language if you can."),
    )

    def __init__(self, *args: object, report: Report, **kwargs: object) -> None:
        initial = {
            "answer": report.answer,
            "answer_language": report.answer_language or report.language,
        }
        super().__init__(*args, initial=initial, **kwargs)
        codes = dict.fromkeys([report.language, *live_languages()])
        self.fields["answer_language"].choices = [
            (code, DECLARED[code].own_name) for code in codes if code in DECLARED
        ]


class CloseForm(forms.Form):
    """Why there is no answer; all but spam is told to the visitor."""

    reason = forms.ChoiceField(
        label=_("Why?"), choices=Report.Reason.choices, widget=forms.RadioSelect
    )
