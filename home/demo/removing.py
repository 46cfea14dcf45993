"""Writes: takes the demo city out of the portal again."""

from django.conf import settings
from django.db import transaction
from django.db.models import Model

from wagtail.models import Page
from wagtail_localize.models import (
    StringTranslation,
    TranslatableObject,
    TranslationSource,
)

from home.models import DemoThing, HomePage
from home.welcome import welcome_title
from portal.languages.models import Language

from .modules import remove_modules


@transaction.atomic
def remove_demo() -> list[str]:
    """Delete what the demo made, and empty the home page.

    Answers with the names of what was kept because the city has put its own pages
    below or behind it.
    """
    remove_modules()
    kept = []
    for row in DemoThing.objects.order_by("-pk"):
        thing = row.thing
        if thing is not None and not _remove(thing):
            kept.append(row.name)
            continue
        row.delete()
    return kept


def _remove(thing: Model) -> bool:
    """Whether the thing could go."""
    if isinstance(thing, HomePage):
        return _empty_home(thing)
    if isinstance(thing, Page):
        return _remove_page(thing)
    if isinstance(thing, Language):
        return _forget_language(thing)
    thing.delete()
    return True


def _remove_page(page: Page) -> bool:
    family = Page.objects.filter(translation_key=page.translation_key)
    if any(member.numchild for member in family):
        return False
    _forget_translation(page)
    for member in family.specific():
        member.delete()
    return True


def _empty_home(home: HomePage) -> bool:
    for other in home.get_translations().specific():
        if other.numchild:
            return False
    _forget_translation(home)
    for other in home.get_translations().specific():
        other.delete()
    home.revisions.all().delete()
    home.refresh_from_db()
    home.title = home.draft_title = welcome_title()
    home.summary, home.body = "", []  # type: ignore[assignment]
    home.save()
    return True


def _forget_translation(page: Page) -> None:
    StringTranslation.objects.filter(context__object_id=page.translation_key).delete()
    # its segments would protect it
    TranslationSource.objects.filter(object_id=page.translation_key).delete()
    TranslatableObject.objects.filter(pk=page.translation_key).delete()


def _forget_language(language: Language) -> bool:
    if language.code == settings.LANGUAGE_CODE:
        return True
    if Page.objects.filter(locale__language_code=language.code).exists():
        return False
    # as before the demo: nobody has decided on this language
    language.delete()
    return True
