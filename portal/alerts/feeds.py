"""One Atom feed per language (RFC 4287): alerts and changed pages."""

from datetime import date, datetime
from typing import Any

from django.conf import settings
from django.contrib.syndication.views import Feed
from django.http import HttpRequest
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import get_language, gettext

from portal.city.selectors import the_city
from portal.languages.head_links import origin

from .entries import Entry, entry_id, feed_entries, for_xml

# part of every feed's id: never change it
FIRST_FEED = date(2026, 1, 1)


class MarkedAtomFeed(Atom1Feed):
    """Says of each entry in which language it is written."""

    def item_attributes(self, item: dict[str, Any]) -> dict[str, str]:
        return {**super().item_attributes(item), "xml:lang": item["language"]}


class PortalFeed(Feed):
    """News for people and machines that read no pages; links keep the language."""

    feed_type = MarkedAtomFeed

    def get_object(self, request: HttpRequest) -> str:
        return get_language()

    def title(self, language: str) -> str:
        city = the_city()
        return for_xml(city.portal_name or city.name or str(settings.WAGTAIL_SITE_NAME))

    def subtitle(self, language: str) -> str:
        return gettext("Alerts and changed pages")

    author_name = title

    def link(self, language: str) -> str:
        return origin() + reverse("wagtail_serve", args=[""])

    def feed_url(self, language: str) -> str:
        return origin() + reverse("portal_feed")

    def feed_guid(self, language: str) -> str:
        return entry_id(FIRST_FEED, f"feed/{language}")

    def items(self, language: str) -> list[Entry]:
        return feed_entries(language, self.link(language))

    def item_title(self, item: Entry) -> str:
        return item.title

    def item_description(self, item: Entry) -> str:
        return item.html

    def item_link(self, item: Entry) -> str:
        return item.url

    def item_guid(self, item: Entry) -> str:
        return item.id

    def item_pubdate(self, item: Entry) -> datetime:
        return item.published

    def item_updateddate(self, item: Entry) -> datetime:
        return item.updated

    def item_extra_kwargs(self, item: Entry) -> dict[str, str]:
        return {"language": item.language}
