"""How far the words of translated pages can be trusted, as they are public now."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Subquery
from django.db.models.functions import Coalesce, Now

from wagtail.models import Page
from wagtail_localize.models import StringSegment, Translation

from .page_texts import BY_COMPUTER, words_of_text


@dataclass(frozen=True, slots=True)
class Standing:
    """``is_outdated``: the original says something that the translation does not.

    ``is_machine``: some of it is a computer's and no person's. ``original`` is the code
    of the language it was translated from.
    """

    is_outdated: bool
    is_machine: bool
    original: str


def standings(pages: Iterable[Page]) -> dict[int, Standing]:
    """By key, of those that were made by translating, each in its own language.

    What translators have written since a page was published does not count. One query,
    however many pages there are.
    """
    public = words_of_text(OuterRef(OuterRef("locale"))).filter(
        created_at__lte=Coalesce(OuterRef(OuterRef("last_published_at")), Now()),
        has_error=False,
    )
    translation = Translation.objects.filter(
        source__object=OuterRef("translation_key"),
        target_locale=OuterRef("locale"),
        enabled=True,
    )
    segments = StringSegment.objects.filter(source=OuterRef("translated_from"))
    rows = (
        Page.objects.filter(pk__in=[page.pk for page in pages])
        .alias(translated_from=Subquery(translation.values("source")[:1]))
        .filter(translated_from__isnull=False)
        .values_list(
            "pk",
            Exists(segments.filter(~Exists(public))),
            Exists(segments.filter(Exists(public.filter(BY_COMPUTER)))),
            Subquery(translation.values("source__locale__language_code")[:1]),
        )
    )
    return {key: Standing(*standing) for key, *standing in rows}
