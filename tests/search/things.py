"""Things of a module for search to find, held in memory."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from taggit.models import Tag

from home.models import HomePage
from portal.plugin_core import Findable, FindableText, SearchSource, Term, changed

MODULE = "directory"
KIND = "thing"
NAMES = {"food": {"en": "Food", "es": "Comida"}, "health": {"en": "Health"}}


@dataclass
class Things:
    """What a module's records say of themselves; ``hidden`` ones are not public."""

    home: HomePage
    known: dict[str, Findable] = field(default_factory=dict)
    hidden: set[str] = field(default_factory=set)
    failure: Exception | None = None

    def add(
        self,
        key: str,
        terms: Sequence[str] = (),
        facts: Mapping[str, object] | None = None,
        **texts: str,
    ) -> Findable:
        """``add("1", ["category:food"], en="Title: body", pt_br="...")``."""
        thing = Findable(
            key=key,
            path=f"services/{key}/",
            texts={
                code.replace("_", "-"): text_of(words) for code, words in texts.items()
            },
            terms=tuple(Term(*term.split(":")) for term in terms),
            facts=facts or {},
        )
        self.known[key] = thing
        changed(Tag, [key])
        return thing

    def hide(self, key: str) -> None:
        self.hidden.add(key)
        changed(Tag, [key])

    def source(self) -> SearchSource:
        return SearchSource(
            kind=KIND,
            label="Thing",
            model=Tag,
            find=self.find,
            all_keys=lambda: list(self.known),
            label_terms=lambda facet, values, language: {
                value: NAMES[value].get(language, NAMES[value]["en"])
                for value in values
                if value in NAMES
            },
        )

    def find(self, keys: Sequence[str]) -> Iterable[Findable]:
        if self.failure:
            raise self.failure
        return [
            self.known[key]
            for key in keys
            if key in self.known and key not in self.hidden
        ]


def text_of(words: str) -> FindableText:
    title, _, body = words.partition(": ")
    return FindableText(title=title, body=body)
