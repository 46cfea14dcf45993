"""Translated texts of pages, as parts of other queries."""

from django.db.models import OuterRef, Q, QuerySet

from wagtail_localize.models import StringTranslation

BY_COMPUTER = Q(translation_type=StringTranslation.TRANSLATION_TYPE_MACHINE)
"""Written by a computer and read by no person."""


def words_of_text(locale: OuterRef | int) -> QuerySet[StringTranslation]:
    """Translations of the ``StringSegment`` of the query around, into ``locale``."""
    return StringTranslation.objects.filter(
        translation_of=OuterRef("string"), context=OuterRef("context"), locale=locale
    )
