"""How staff narrow the queue: state, kind, language, in my hands."""

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from wagtail.admin.filters import WagtailFilterSet

import django_filters

from portal.languages.declared import DECLARED

from ..models import Report


def languages_used() -> list[tuple[str, str]]:
    """The languages in which reports came, with their own names."""
    codes = Report.objects.order_by().values_list("language", flat=True).distinct()
    return [
        (code, DECLARED[code].own_name) for code in sorted(codes) if code in DECLARED
    ]


class ReportFilterSet(WagtailFilterSet):
    state = django_filters.MultipleChoiceFilter(
        label=_("State"),
        choices=Report.State.choices,
        widget=forms.CheckboxSelectMultiple,
    )
    kind = django_filters.MultipleChoiceFilter(
        label=_("What is wrong"),
        choices=Report.Kind.choices,
        widget=forms.CheckboxSelectMultiple,
    )
    language = django_filters.MultipleChoiceFilter(
        label=_("Language"),
        choices=languages_used,
        widget=forms.CheckboxSelectMultiple,
    )
    mine = django_filters.ChoiceFilter(
        label=_("In the hands of"),
        choices=[("me", _("Me")), ("nobody", _("Nobody"))],
        method="in_hands_of",
        widget=forms.RadioSelect,
        empty_label=_("Anybody"),
    )

    class Meta:
        model = Report
        fields: list[str] = []

    def in_hands_of(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        if value == "me":
            return queryset.filter(handled_by=self.request.user)
        return queryset.filter(handled_by=None)
