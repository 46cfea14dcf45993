"""Writes: puts the demo city into the portal."""

from django.conf import settings
from django.db import transaction

from wagtail.models import Locale, Page, ReferenceIndex
from wagtail.signal_handlers import disable_reference_index_auto_update

from home.starter.content_files import LANGUAGES
from home.starter.doors import lead_doors
from portal.accounts.roles import EDITOR
from portal.languages.models import Language
from portal.languages.services import make_live

from . import content_files, register
from .content_files import ALSO_LIVE
from .modules import load_modules
from .pages import fill_page, place_page
from .people import make_people
from .pictures import load_map
from .records import load_record
from .translating import translate_page


class DemoRefused(Exception):
    """This portal cannot take the demo; the message says why."""


@transaction.atomic
def load_demo() -> int:
    """Make what of the demo is not there yet; leave all else as it is.

    Answers how many pages were made. Raises ``DemoRefused`` in production, where
    sign-ins with a known password would be an open door, and where the portal's
    source language is not the demo's.
    """
    if not settings.DEMO:
        raise DemoRefused(
            "The demo has sign-ins with a password that everybody knows. "
            "This portal runs in production: nothing was loaded."
        )
    if LANGUAGES[0] != settings.LANGUAGE_CODE:
        raise DemoRefused(
            f"The demo is written in {LANGUAGES[0]!r}, this portal in "
            f"{settings.LANGUAGE_CODE!r}: nothing was loaded."
        )
    editor = make_people()[EDITOR]
    for code in (*LANGUAGES, *ALSO_LIVE):
        _open(code)
    for data in content_files.records():
        load_record(data)
    load_map()
    placed = [(place_page(data, editor), data) for data in content_files.pages()]
    new = [(page, data) for page, data in placed if page is not None]
    # each page is saved many times on its way: note what it refers to once, at the end
    with disable_reference_index_auto_update():
        for page, data in new:
            fill_page(page, data, editor)
        for page, data in new:
            languages = content_files.languages_of(data["slug"])[1:]
            translate_page(type(page).objects.get(pk=page.pk), data, languages, editor)
    _note_references([page for page, _data in new])
    for data in content_files.records_after_pages():
        load_record(data)
    slugs = [data["slug"] for _page, data in placed]
    lead_doors(pages={slug: register.find(slug) for slug in slugs})
    load_modules()
    return len(new)


def _note_references(pages: list[Page]) -> None:
    keys = [page.translation_key for page in pages]
    for page in Page.objects.filter(translation_key__in=keys).specific():
        ReferenceIndex.create_or_update_for_object(page)


def _open(code: str) -> None:
    """Make a language live unless the city has decided on it already."""
    decided = Language.objects.filter(code=code).exists()
    if not (decided and Locale.objects.filter(language_code=code).exists()):
        register.remember(f"language-{code}", make_live(code=code))
