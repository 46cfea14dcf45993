"""Writes: what is private in the source language is private in every language."""

from django.db import transaction

from wagtail.models import Page, PageViewRestriction

from ..translations import translations_of
from .trees import is_source


@transaction.atomic
def mirror_restrictions(*, source: Page) -> None:
    """Give the translations of a page the same restrictions of view as it has.

    Does nothing for a page that is not in the source language.
    """
    if not is_source(source):
        return
    originals = list(source.view_restrictions.prefetch_related("groups"))
    for translation in translations_of(source):
        translation.view_restrictions.all().delete()
        for original in originals:
            copy = PageViewRestriction.objects.create(
                page=translation,
                restriction_type=original.restriction_type,
                password=original.password,
            )
            copy.groups.set(original.groups.all())
