"""How staff narrow the lists of the directory."""

from datetime import timedelta

from django import forms
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from wagtail.admin.filters import WagtailFilterSet

import django_filters

from ..models import (
    Location,
    Organization,
    OrganizationWords,
    Service,
    TaxonomyTerm,
    TaxonomyTermWords,
)
from ..selectors import with_term_among

AGES = {"half": timedelta(days=183), "year": timedelta(days=365)}


class RecordFilterSet(WagtailFilterSet):
    """Of what is checked and may be hidden."""

    shown = django_filters.ChoiceFilter(
        label=_("Readers"),
        choices=[
            ("shown", _("Readers may see it")),
            ("hidden", _("Hidden by staff")),
            ("missing", _("Missing in its data set")),
        ],
        method="by_shown",
        widget=forms.RadioSelect,
        empty_label=_("All"),
    )
    checked = django_filters.ChoiceFilter(
        label=_("Last checked"),
        choices=[
            ("never", _("Never")),
            ("half", _("More than half a year ago, or never")),
            ("year", _("More than a year ago, or never")),
        ],
        method="by_age",
        widget=forms.RadioSelect,
        empty_label=_("At any time"),
    )

    def by_shown(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        if value == "hidden":
            return queryset.filter(hidden=True)
        if value == "missing":
            return queryset.exclude(missing_since=None)
        return queryset.shown()

    def by_age(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        never = Q(checked_on=None)
        if value in AGES:
            return queryset.filter(
                never | Q(checked_on__lt=timezone.localdate() - AGES[value])
            )
        return queryset.filter(never)


class OfOrganizationFilterSet(RecordFilterSet):
    """Of what belongs to an organization, found by a part of its name."""

    organization = django_filters.CharFilter(
        label=_("Organization"),
        method="by_organization",
        help_text=_("A part of its name, in any language."),
    )

    def by_organization(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        named = OrganizationWords.objects.filter(
            Q(name__icontains=value) | Q(alternate_name__icontains=value)
        )
        return queryset.filter(organization__in=named.values("record"))


class ServiceFilterSet(OfOrganizationFilterSet):
    status = django_filters.MultipleChoiceFilter(
        label=_("Status"),
        choices=Service.Status.choices,
        widget=forms.CheckboxSelectMultiple,
    )
    category = django_filters.CharFilter(
        label=_("Category"),
        method="by_category",
        help_text=_("A part of its name. Narrower categories count too."),
    )

    class Meta:
        model = Service
        fields: list[str] = []

    def by_category(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        named = TaxonomyTermWords.objects.filter(name__icontains=value)
        return with_term_among(queryset, named.values_list("record", flat=True))


class OrganizationFilterSet(RecordFilterSet):
    class Meta:
        model = Organization
        fields: list[str] = []


class LocationFilterSet(OfOrganizationFilterSet):
    city = django_filters.CharFilter(
        label=_("City"), field_name="addresses__city", lookup_expr="iexact"
    )

    class Meta:
        model = Location
        fields: list[str] = []


class TermFilterSet(WagtailFilterSet):
    widest = django_filters.BooleanFilter(
        label=_("Only the widest categories"),
        field_name="parent",
        lookup_expr="isnull",
        widget=forms.CheckboxInput,
    )

    class Meta:
        model = TaxonomyTerm
        fields: list[str] = []
