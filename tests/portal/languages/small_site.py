"""A small site in three languages, partly translated."""

from dataclasses import dataclass

from wagtail.models import Locale, Page

from home.models import ContentPage, HomePage, TopicPage

LIVE = ("en", "es", "ar")


@dataclass
class SmallSite:
    """English whole; Spanish home, housing and a draft of rent; Arabic home only."""

    home: HomePage
    housing: TopicPage
    rent: ContentPage
    housing_es: TopicPage
    rent_es: ContentPage


def add(parent: Page, slug: str, *, kind: type[Page] = ContentPage) -> Page:
    """A live page in its parent's language."""
    page = kind(title=slug.capitalize(), slug=slug, locale=parent.locale, live=True)
    return parent.add_child(instance=page)


def translate(page: Page, code: str, *, title: str, live: bool = True) -> Page:
    """The page in another language, as staff would leave it."""
    locale = Locale.objects.get_or_create(language_code=code)[0]
    found = page.get_translation_or_none(locale)
    copy = found or page.copy_for_translation(locale, copy_parents=True)
    copy.title = copy.draft_title = title
    copy.live = live
    copy.save()
    return copy
