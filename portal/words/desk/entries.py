"""What there is to translate into a language: pages and records in one list."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.contrib.admin.utils import quote
from django.contrib.auth.base_user import AbstractBaseUser
from django.db.models import F, Q
from django.urls import reverse
from django.utils.text import capfirst

from ..models import TranslatableRecord, Words
from ..permissions import may_translate
from ..selectors import status_counts, translatable_models
from ..texts import FieldStatus
from .pages import PageStanding, page_standings
from .steps import Step

PAGES = "pages"

URGENT_FIRST = (
    FieldStatus.OUTDATED,
    FieldStatus.MISSING,
    FieldStatus.MACHINE,
    FieldStatus.REVIEWED,
)
"""What readers are told wrongly comes before what they are not told at all."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One page or record in one language, with what to do next and where.

    ``source`` is the code of the language of ``title``; ``url`` is empty where the
    user may do nothing about it. A step that begins a translation is posted.
    ``read_first``: a wrong word of it does harm.
    """

    kind: str
    kind_name: str
    title: str
    source: str
    status: FieldStatus
    step: Step
    url: str
    read_first: bool
    public: bool = True

    @property
    def starts(self) -> bool:
        return self.step == Step.START


def entries(user: AbstractBaseUser, language: str, kind: str = "") -> list[Entry]:
    """All that the user may see, or those of one kind, the most urgent first.

    What does harm when it is wrong goes before the rest until a person has read it.

    The number of queries grows with the kinds of records, not with the records.
    """
    found: list[Entry] = []
    if kind in {"", PAGES}:
        found += _of_pages(user, language)
    if kind != PAGES:
        found += _of_records(user, language, kind)
    return sorted(
        found,
        key=lambda entry: (
            not (entry.read_first and entry.status != FieldStatus.REVIEWED),
            URGENT_FIRST.index(entry.status),
            entry.kind_name,
            entry.title.casefold(),
        ),
    )


def count_by_status(found: Iterable[Entry]) -> dict[FieldStatus, int]:
    counts = Counter(entry.status for entry in found)
    return {status: counts[status] for status in URGENT_FIRST}


def _of_pages(user: AbstractBaseUser, language: str) -> Iterator[Entry]:
    for standing in page_standings(user, language):
        yield Entry(
            kind=PAGES,
            kind_name=standing.kind_name,
            title=standing.title,
            source=standing.source,
            status=standing.status,
            step=standing.step,
            url=_page_url(standing, language),
            read_first=standing.read_first,
            public=standing.public,
        )


def _page_url(standing: PageStanding, language: str) -> str:
    match standing.step:
        case Step.START if standing.may_start:
            return reverse("portal_words:start", args=[standing.key, language])
        case Step.READ if standing.may_edit:
            return reverse("portal_words:review", args=[standing.translation])
        case _ if standing.may_edit:
            return reverse("wagtailadmin_pages:edit", args=[standing.target])
    return ""


def _of_records(user: AbstractBaseUser, language: str, kind: str) -> Iterator[Entry]:
    for model in kinds_for(user):
        if kind not in {"", model._meta.label_lower}:
            continue
        address = model.snippet_viewset.get_url_name("translations")
        for record in _records(model, language):
            counts = status_counts(record, language)
            if not counts:
                continue  # nobody has written a word yet
            status = next(iter(counts))
            yield Entry(
                kind=model._meta.label_lower,
                kind_name=capfirst(model._meta.verbose_name),
                title=_title(record),
                source=record.source_language,
                status=status,
                step=Step.of_record(status),
                url=reverse(address, args=[quote(record.pk), language]),
                read_first=record.is_read_first(),
            )


def kinds_for(user: AbstractBaseUser) -> list[type[TranslatableRecord]]:
    """Kinds of records whose words the user may write on a screen of their own."""
    return [
        model
        for model in translatable_models()
        if hasattr(model, "snippet_viewset") and may_translate(user, model)
    ]


def _records(
    model: type[TranslatableRecord], language: str
) -> Iterable[TranslatableRecord]:
    """With their words in two languages only: there may be thousands of records."""
    of_either = Q(language=language) | Q(language=F("record__source_language"))
    words = model.words_model()._default_manager.filter(of_either)
    words = words.exclude(record__source_language=language).select_related("record")
    records: dict[int, TranslatableRecord] = {}
    rows: dict[int, list[Words]] = defaultdict(list)
    for row in words:
        records[row.record_id] = row.record
        rows[row.record_id].append(row)
    for key, record in records.items():
        record.keep_words(rows[key])
    return records.values()


def _title(record: TranslatableRecord) -> str:
    """The word that staff know it by, or the first that it has."""
    source = record.words_by_language()[record.source_language]
    names = [record.title_field, *(field.name for field in source.word_fields())]
    return next(words for name in names if (words := getattr(source, name)))
