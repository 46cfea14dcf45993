"""Which categories belong to an everyday need: those of its ids, and those of its name.

The ids are of the Open Eligibility taxonomy, where a city has imported that.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from portal.needs.models import Need
from portal.page_cache.parts import shared_part
from portal.words.texts import Text

from .models import TaxonomyTermWords

OPEN_ELIGIBILITY = "open eligibility"
"""Part of the name of that list, in small letters."""


@dataclass(frozen=True, slots=True)
class NeedChoice:
    """``slug`` goes into the address; ``name`` knows its language."""

    slug: str
    name: Text
    sign: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Behind:
    """A door of the home page, and the keys of the categories behind it.

    ``within`` has the keys of those below them too.
    """

    door: Need
    categories: tuple[int, ...]
    within: frozenset[int]


def need_choices(chosen: str) -> list[NeedChoice]:
    """The doors behind which there are categories, in the order of the home page."""
    return [
        NeedChoice(slug, behind.door.name, behind.door.sign, slug == chosen)
        for slug, behind in behind_doors().items()
    ]


def need_of(categories: Iterable[int]) -> NeedChoice | None:
    """The first door behind which one of these categories stands."""
    keys = set(categories)
    return next(
        (
            NeedChoice(slug, behind.door.name, behind.door.sign, chosen=False)
            for slug, behind in behind_doors().items()
            if not keys.isdisjoint(behind.within)
        ),
        None,
    )


def behind_doors() -> dict[str, Behind]:
    """By the slug of the door; two queries a generation."""
    return shared_part("categories behind doors", _behind_doors)


def _behind_doors() -> dict[str, Behind]:
    needs = Need.objects.filter(hidden=False).fetch_with_words()
    ids, names = _ids_and_names(needs)
    found: dict[int, dict[int, None]] = {}
    below: dict[int | None, list[int]] = {}
    rows = TaxonomyTermWords.objects.order_by("record_id").values_list(
        "record_id",
        "record__parent_id",
        "name",
        "record__code",
        "record__taxonomy__words__name",
    )
    for key, parent, name, code, taxonomy in rows:
        below.setdefault(parent, []).append(key)
        doors = set(names.get(name.casefold(), ()))
        if OPEN_ELIGIBILITY in (taxonomy or "").casefold():
            doors |= ids.get(code, set())
        for door in doors:
            found.setdefault(door, {})[key] = None
    return {
        need.slug: Behind(need, tuple(found[need.pk]), _within(found[need.pk], below))
        for need in needs
        if need.is_door and need.pk in found
    }


def _within(
    categories: Iterable[int], below: Mapping[int | None, list[int]]
) -> frozenset[int]:
    """These categories and all below them; circles end."""
    within: set[int] = set()
    waiting = list(categories)
    while waiting:
        if (key := waiting.pop()) not in within:
            within.add(key)
            waiting += below.get(key, ())
    return frozenset(within)


def _ids_and_names(
    needs: Iterable[Need],
) -> tuple[dict[str, set[int]], dict[str, set[int]]]:
    """Keys of doors by the ids, and by the names and phrases, of what is behind."""
    ids: dict[str, set[int]] = {}
    names: dict[str, set[int]] = {}
    for need in needs:
        door = need.under_id or need.pk
        for code in need.open_eligibility:
            ids.setdefault(str(code), set()).add(door)
        for words in need.words_by_language().values():
            for text in (words.name, *words.phrases.splitlines()):
                names.setdefault(text.strip().casefold(), set()).add(door)
    names.pop("", None)
    return ids, names
