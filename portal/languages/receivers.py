"""Tells the services of this room what happened to a page."""

from django.db.models.signals import m2m_changed, post_delete, post_save
from django.dispatch import receiver

from wagtail.models import Page, PageViewRestriction
from wagtail.signals import (
    copy_for_translation_done,
    page_published,
    page_unpublished,
    post_page_move,
)

from .services import (
    align_slugs,
    mark_outdated,
    move_translations,
    unpublish_translations,
)
from .services.restrictions import mirror_restrictions


@receiver(page_published)
def on_publish(instance: Page, **kwargs: object) -> None:
    align_slugs(page=instance)
    mark_outdated(source=instance)


@receiver(page_unpublished)
def on_unpublish(instance: Page, **kwargs: object) -> None:
    unpublish_translations(source=instance)


@receiver(post_page_move)
def on_move(instance: Page, parent_page_after: Page, **kwargs: object) -> None:
    move_translations(source=instance, parent=parent_page_after)


@receiver(copy_for_translation_done)
def on_copy(source_obj: object, **kwargs: object) -> None:
    if isinstance(source_obj, Page):
        mirror_restrictions(source=source_obj)


@receiver(post_save, sender=PageViewRestriction)
@receiver(post_delete, sender=PageViewRestriction)
@receiver(m2m_changed, sender=PageViewRestriction.groups.through)
def on_restriction(instance: object, **kwargs: object) -> None:
    if isinstance(instance, PageViewRestriction) and not kwargs.get("raw"):
        mirror_restrictions(source=instance.page)
