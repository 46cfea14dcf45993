"""How search finds services: by their words, category, city and place on the map."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from django.utils.translation import gettext_lazy as _

from portal.contacts.numbers import shown_number
from portal.languages.cldr import language_name
from portal.languages.declared import DECLARED
from portal.plugin_core import Findable, FindableText, SearchSource, Term

from .models import Address, Service, TaxonomyTerm
from .terms import parents
from .whole import WholeService, whole_services

BODY = (
    "description",
    "eligibility_description",
    "application_process",
    "fees_description",
    "interpretation_services",
)
CATEGORY, PLACE, LANGUAGE = "category", "place", "language"


def find_services(keys: Sequence[str]) -> Iterator[Findable]:
    """The public ones among these, in a fixed number of queries."""
    above = parents()
    for whole in whole_services(int(key) for key in keys):
        yield _findable(whole, above)


def all_services() -> Iterable[str]:
    keys = Service.objects.order_by("pk").values_list("pk", flat=True)
    return (str(key) for key in keys.iterator())


def label_terms(facet: str, values: Sequence[str], language: str) -> Mapping[str, str]:
    """A city is its own name, a language has one, a category has words."""
    if facet == PLACE:
        return {value: value for value in values}
    if facet == LANGUAGE:
        spoken = [code for code in values if code in DECLARED]
        return {code: language_name(code, language) for code in spoken}
    if facet != CATEGORY:
        return {}
    keys = [int(value) for value in values if value.isdigit()]
    terms = TaxonomyTerm.objects.filter(pk__in=keys).fetch_with_words()
    return {str(term.pk): term.say("name", language) for term in terms}


def _findable(whole: WholeService, above: Mapping[int, int | None]) -> Findable:
    service = whole.service
    location = next(
        (each.location for each in whole.places if each.location.latitude is not None),
        None,
    )
    languages = [code for code, row in service.words_by_language().items() if row.name]
    return Findable(
        key=str(service.pk),
        path=f"services/{service.pk}/",
        texts={code: _text(whole, code) for code in languages},
        terms=tuple(_terms(whole, above)),
        latitude=location.latitude if location else None,
        longitude=location.longitude if location else None,
        facts=_facts(whole),
    )


def _text(whole: WholeService, language: str) -> FindableText:
    """Only what is in that language, and names, which people type in any."""
    service = whole.service
    row = service.words_by_language()[language]
    organization = service.organization
    names = [
        row.alternate_name,
        organization.say("name", language) if organization else "",
        *(term.say("name", language) for term in whole.terms),
        *(place.location.say("name", language) for place in whole.places),
        *(address.city for address in _addresses(whole)),
    ]
    return FindableText(
        title=row.name,
        body="\n".join(filter(None, (getattr(row, field) for field in BODY))),
        keywords=" ".join(dict.fromkeys(filter(None, map(str, names)))),
    )


def _terms(whole: WholeService, above: Mapping[int, int | None]) -> Iterator[Term]:
    """Its categories with all that lie above, its cities, the languages spoken."""
    known: set[int] = set()
    for term in whole.terms:
        key: int | None = term.pk
        while key is not None and key not in known:
            known.add(key)
            key = above.get(key)
    yield from (Term(CATEGORY, str(key)) for key in sorted(known))
    yield from (Term(LANGUAGE, code) for code in whole.service.languages)
    for city in dict.fromkeys(address.city for address in _addresses(whole)):
        if city:
            yield Term(PLACE, city)


def _facts(whole: WholeService) -> dict[str, Any]:
    """What a result shows besides: first number, first address, organization."""
    phone, organization = whole.first_phone(), whole.service.organization
    address = next(iter(_addresses(whole)), None)
    facts: dict[str, Any] = {}
    if phone is not None:
        facts["phone"] = phone.number
        facts["phone_shown"] = str(shown_number(phone.number, phone.extension))
    if address is not None:
        facts["address"] = address.line
    if organization is not None:
        facts["organization"] = {
            code: row.name
            for code, row in organization.words_by_language().items()
            if row.name
        }
    return facts


def _addresses(whole: WholeService) -> Iterator[Address]:
    for place in whole.places:
        for address in place.addresses:
            if address.address_type == Address.Type.PHYSICAL:
                yield address


SERVICES = SearchSource(
    kind="service",
    label=_("Services"),
    model=Service,
    find=find_services,
    all_keys=all_services,
    label_terms=label_terms,
)
