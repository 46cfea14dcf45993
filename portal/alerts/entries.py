"""What the feed of one language tells: alerts that are on, pages that changed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from urllib.parse import urlsplit

from django.conf import settings
from django.utils.html import linebreaks
from django.utils.translation import gettext

from wagtail.models import Page

from portal.languages import cldr
from portal.languages.addresses import address
from portal.languages.head_links import absolute
from portal.languages.translations import public_pages
from portal.words.templatetags.words import spoken_paragraphs

from .models import Alert
from .selectors import current_alerts

PAGES = 30

# what XML 1.0 cannot carry, escaped or not
NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


@dataclass(frozen=True)
class Entry:
    """``title`` is plain text, ``html`` safe HTML, ``url`` an absolute address."""

    id: str
    title: str
    html: str
    url: str
    published: datetime
    updated: datetime
    language: str


def feed_entries(language: str, home: str) -> list[Entry]:
    """All entries for readers of ``language``, whose home page is at ``home``."""
    return [*alert_entries(language, home), *page_entries(language)]


def alert_entries(language: str, home: str) -> Iterator[Entry]:
    """The alerts that are on, loudest first, in whatever language they have."""
    for alert in current_alerts():
        title, message = alert.say("title", language), alert.say("message", language)
        shown, place = title, f"{home}#alert-{alert.pk}"
        if title.language != language:
            shown = gettext("%(title)s (in %(language)s)") % {
                "title": title,
                "language": cldr.language_name(title.language, language),
            }
        yield Entry(
            id=entry_id(alert.created_at, f"alert/{alert.pk}/{language}"),
            title=for_xml(shown),
            html=for_xml(spoken_paragraphs(message, title.language)),
            url=absolute(alert.page, language) if alert.page else place,
            published=alert.starts_at,
            updated=last_change(alert),
            language=title.language,
        )


def last_change(alert: Alert) -> datetime:
    """When what readers see of it last changed."""
    words = [row.updated_at for row in alert.words.all()]
    return max([alert.starts_at, alert.updated_at, *words])


def page_entries(language: str) -> Iterator[Entry]:
    """The pages in exactly this language that anyone may read, last published first."""
    pages = (
        public_pages()
        .filter(locale__language_code=language, last_published_at__isnull=False)
        .order_by("-last_published_at", "-pk")
    )
    for page in pages[:PAGES].specific():
        if page.specific_class is None or address(page, language) is None:
            continue  # its plugin was uninstalled, or it is in no site
        yield Entry(
            id=entry_id(
                page.first_published_at or page.last_published_at,
                f"page/{page.translation_key}/{language}",
            ),
            title=for_xml(page.title),
            html=for_xml(linebreaks(summary_of(page), autoescape=True)),
            url=absolute(page, language),
            published=page.first_published_at or page.last_published_at,
            updated=page.last_published_at,
            language=language,
        )


def summary_of(page: Page) -> str:
    return getattr(page, "description", page.search_description)


def entry_id(since: date, name: str) -> str:
    """A ``tag:`` address (RFC 4151), the same for as long as the thing lives."""
    host = urlsplit(settings.PORTAL_URL).hostname
    return f"tag:{host},{since:%Y-%m-%d}:{name}"


def for_xml(text: str) -> str:
    return NOT_IN_XML.sub("", text)
