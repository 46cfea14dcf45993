"""A page's translation as a reviewer reads it, and what confirming it writes."""

from dataclasses import dataclass

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import transaction
from django.db.models import QuerySet

from wagtail.log_actions import log
from wagtail_localize.models import StringSegment, StringTranslation, Translation
from wagtail_localize.strings import StringValue

from portal.languages.page_texts import BY_COMPUTER

from ..models import PageReview
from ..texts import FieldStatus, digest

READ = "portal_words.read"


class Changed(Exception):
    """The words are not the ones that the reviewer has read."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A text of the original and its translation, empty where there is none."""

    source: str
    words: str
    status: FieldStatus


def pairs_of(translation: Translation) -> list[Pair]:
    """In the order of the page."""
    texts = _texts(translation)
    words = {
        (row.translation_of_id, row.context_id): row for row in _words(translation)
    }
    return [_pair(text, words.get((text.string_id, text.context_id))) for text in texts]


def fingerprint(pairs: list[Pair]) -> str:
    """Changes with every word on either side."""
    sides = [side for pair in pairs for side in (pair.source, pair.words)]
    return digest("\0".join(sides))


@transaction.atomic
def confirm(*, translation: Translation, seen: str, user: AbstractBaseUser) -> None:
    """Let the words count as read by a person, and note who read which original.

    ``seen`` is the ``fingerprint`` of what was read. Raises ``Changed`` where somebody
    has changed a word since, and where some are missing.
    """
    translation = Translation.objects.select_for_update().get(pk=translation.pk)
    pairs = pairs_of(translation)
    if fingerprint(pairs) != seen or not all(pair.words for pair in pairs):
        raise Changed
    _words(translation).filter(
        BY_COMPUTER, translation_of__in=_texts(translation).values("string")
    ).update(
        translation_type=StringTranslation.TRANSLATION_TYPE_MANUAL,
        tool_name="",
        last_translated_by=user,
    )
    source = translation.source.get_source_instance()
    PageReview.objects.update_or_create(
        translation=translation,
        source_revision=source.live_revision,
        defaults={"reviewed_by": user},
    )
    log(
        translation.get_target_instance(),
        READ,
        user=user,
        data={"language": translation.target_locale.language_code},
    )


def last_review(translation: Translation) -> PageReview | None:
    reviews = PageReview.objects.filter(translation=translation)
    return reviews.select_related("reviewed_by").order_by("-reviewed_at").first()


def _texts(translation: Translation) -> QuerySet[StringSegment]:
    rows = StringSegment.objects.filter(source=translation.source_id)
    return rows.select_related("string").order_by("order")


def _words(translation: Translation) -> QuerySet[StringTranslation]:
    contexts = _texts(translation).order_by().values("context")
    return StringTranslation.objects.filter(
        locale=translation.target_locale_id, context__in=contexts
    )


def _pair(text: StringSegment, words: StringTranslation | None) -> Pair:
    source = StringValue(text.string.data).render_text()
    if words is None or words.has_error:
        return Pair(source, "", FieldStatus.MISSING)
    machine = words.translation_type == StringTranslation.TRANSLATION_TYPE_MACHINE
    status = FieldStatus.MACHINE if machine else FieldStatus.REVIEWED
    return Pair(source, StringValue(words.data).render_text(), status)
