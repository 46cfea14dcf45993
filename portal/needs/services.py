"""Writes: the needs that the portal brings."""

from pathlib import Path

from django.db import transaction

from portal.words.texts import FieldStatus, digest

from .models import Need, NeedWords, Shipped
from .shipped import FOLDER, Wording, shipped_needs, shipped_words

SOURCE = "en"


def load_vocabulary(*, using: str = "default", folder: Path = FOLDER) -> int:
    """Add the needs and words that have never been here; returns how many words.

    What staff changed, hid or deleted stays so: each need comes once in each language.
    """
    with transaction.atomic(using=using):
        known = set(
            Shipped.objects.using(using).values_list("slug", "language").iterator()
        )
        words = dict(shipped_words(folder))
        needs = _add_needs(using, folder, {slug for slug, _language in known})
        new = [
            (needs[slug], language, wording)
            for language, wordings in words.items()
            for slug, wording in wordings.items()
            if slug in needs and (slug, language) not in known
        ]
        NeedWords.objects.using(using).bulk_create(
            _row(need, language, wording, words[SOURCE][need.slug])
            for need, language, wording in new
        )
        Shipped.objects.using(using).bulk_create(
            Shipped(slug=need.slug, language=language) for need, language, _words in new
        )
    return len(new)


def _add_needs(using: str, folder: Path, known: set[str]) -> dict[str, Need]:
    """All needs that there are now, by slug."""
    facts = shipped_needs(folder)
    new = [
        Need(
            slug=slug,
            is_door=fact.get("door", False),
            sign=fact.get("sign", ""),
            open_eligibility=fact["open_eligibility"],
            read_first=fact["read_first"],
            sensitive=fact["sensitive"],
            sort_order=place,
        )
        for place, (slug, fact) in enumerate(facts.items())
        if slug not in known
    ]
    Need.objects.using(using).bulk_create(new)
    needs = {need.slug: need for need in Need.objects.using(using)}
    below = [need for need in new if facts[need.slug].get("under") in needs]
    for need in below:
        need.under = needs[facts[need.slug]["under"]]
    Need.objects.using(using).bulk_update(below, ["under"])
    return needs


def _row(need: Need, language: str, wording: Wording, source: Wording) -> NeedWords:
    values = _values(wording)
    trusted = language == SOURCE or wording.reviewed
    status = FieldStatus.REVIEWED if trusted else FieldStatus.MACHINE
    standing = {
        field: {"status": str(status), "source_hash": digest(words)}
        for field, words in _values(source).items()
    }
    return NeedWords(record=need, language=language, standing=standing, **values)


def _values(wording: Wording) -> dict[str, str]:
    return {"name": wording.name, "phrases": "\n".join(wording.phrases)}
