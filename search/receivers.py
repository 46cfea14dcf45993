"""Tells search what happened to a page, and builds the index of a new portal."""

from typing import Any

from django.apps import apps
from django.db import DEFAULT_DB_ALIAS
from django.db.models.signals import post_delete, post_migrate, post_save
from django.dispatch import receiver

from wagtail.models import Page, PageViewRestriction
from wagtail.signals import page_slug_changed, post_page_move

from portal.page_cache.unseen import UNSEEN_COLUMNS

from .models import IndexState
from .pages.source import keys_below
from .services.feeding import feed_records
from .services.rebuilding import rebuild

UNSEEN = {
    Page._meta.get_field(field.name).name
    for field in Page._meta.fields
    if field.column in UNSEEN_COLUMNS[Page._meta.db_table]
}
"""Fields of a page that visitors see nothing of, such as those of its drafts."""


@receiver(post_save)
def on_page_saved(
    instance: object, raw: bool, update_fields: frozenset | None, **kwargs: Any
) -> None:
    if raw or not isinstance(instance, Page):
        return
    if update_fields is None or set(update_fields) - UNSEEN:
        feed_records(Page, [str(instance.translation_key)])


@receiver(post_delete, sender=Page)
def on_page_deleted(instance: Page, **kwargs: Any) -> None:
    feed_records(Page, [str(instance.translation_key)])


@receiver(post_page_move)
@receiver(page_slug_changed)
def on_address_changed(instance: Page, **kwargs: Any) -> None:
    """The addresses of all pages below changed, and who may read them perhaps."""
    feed_records(Page, keys_below(instance.path))


@receiver(post_save, sender=PageViewRestriction)
@receiver(post_delete, sender=PageViewRestriction)
def on_restriction(instance: PageViewRestriction, **kwargs: Any) -> None:
    if not kwargs.get("raw"):
        feed_records(Page, keys_below(instance.page.path))


@receiver(post_migrate, sender=apps.get_app_config("search"))
def on_migrated(using: str, **kwargs: Any) -> None:
    """A portal that never had an index gets one with its first tables."""
    if using == DEFAULT_DB_ALIAS and not IndexState.objects.exists():
        rebuild()
