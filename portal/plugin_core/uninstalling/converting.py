"""Makes drafts of a core type from the pages of a module, so that they outlive it."""

from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.contenttypes.models import ContentType
from django.db import models

from wagtail.models import Page, Revision
from wagtail_localize.models import TranslatableObject, TranslationSource


def convert(
    *, pages: list[Page], to: type[Page], user: AbstractBaseUser | None = None
) -> int:
    """Each page keeps its place, address and whatever fields both types have.

    They become drafts, for somebody to look at; their older drafts are gone, as they
    are of the old type. To be called in a transaction; the number of pages.
    """
    for page in pages:
        _convert(page.specific, to, user)
    keys = [page.translation_key for page in pages]
    TranslationSource.objects.filter(object_id__in=keys).delete()
    TranslatableObject.objects.filter(translation_key__in=keys).delete()
    return len(pages)


def _convert(page: Page, to: type[Page], user: AbstractBaseUser | None) -> None:
    theirs = {field.name for field in page._meta.concrete_fields}
    values = {
        field.name: getattr(page, field.name)
        for field in to._meta.local_concrete_fields
        if field.name in theirs and not field.primary_key
    }
    key = page.pk
    Revision.objects.page_revisions().filter(object_id=str(key)).delete()
    # only the row of the old type goes, the one of the page stays
    models.Model.delete(page, keep_parents=True)
    Page.objects.filter(pk=key).update(
        content_type=ContentType.objects.get_for_model(to),
        live=False,
        has_unpublished_changes=True,
        latest_revision=None,
        live_revision=None,
    )
    to(page_ptr_id=key, **values).save_base(raw=True)
    to.objects.get(pk=key).save_revision(user=user)
