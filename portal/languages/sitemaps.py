"""The sitemap: every public page in each of its languages (sitemaps.org, hreflang)."""

from collections import defaultdict
from datetime import datetime
from functools import cached_property
from typing import Any
from urllib.parse import quote

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.contrib.sitemaps.views import index
from django.contrib.sitemaps.views import sitemap as part
from django.http import HttpRequest, HttpResponse
from django.urls import get_script_prefix

from wagtail.models import Page, Site
from wagtail.query import PageQuerySet

from .head_links import origin
from .selectors import live_languages
from .translations import public_pages, within


class PageSitemap(Sitemap):
    """Public pages of the live languages' trees, a constant number of queries."""

    limit = 2000

    def __init__(self, request: HttpRequest) -> None:
        self.request = request

    @cached_property
    def homes(self) -> dict[str, Page]:
        """Home pages of the site by live language."""
        site = Site.find_for_request(self.request)
        if site is None:
            return {}
        live = live_languages()
        homes = site.root_page.get_translations(inclusive=True)
        by_language = {
            home.locale.language_code: home for home in homes.select_related("locale")
        }
        return {code: by_language[code] for code in live if code in by_language}

    @cached_property
    def pages(self) -> PageQuerySet:
        in_trees = within(self.homes.values())
        return public_pages().filter(in_trees).order_by("path")

    def items(self) -> PageQuerySet:
        return self.pages.all()

    def location(self, page: Page) -> str:
        code = self.language(page)
        path = page.url_path.removeprefix(self.homes[code].url_path)
        return f"{get_script_prefix()}{code}/{quote(path)}"

    def language(self, page: Page) -> str:
        """The language of the tree that the page stands in."""
        homes = self.homes.items()
        return next(code for code, home in homes if page.path.startswith(home.path))

    def lastmod(self, page: Page) -> datetime | None:
        return page.last_published_at

    def get_latest_lastmod(self) -> datetime | None:
        newest = self.items().order_by("-last_published_at").first()
        return newest.last_published_at if newest else None

    def get_urls(
        self, page: int | str = 1, site: Any = None, protocol: str | None = None
    ) -> list[dict[str, Any]]:
        pages = list(self.paginator.page(page).object_list)
        keys = {item.translation_key for item in pages}
        together = defaultdict(list)
        for item in self.items().filter(translation_key__in=keys):
            together[item.translation_key].append(item)
        return [self._entry(item, together[item.translation_key]) for item in pages]

    def _entry(self, page: Page, translations: list[Page]) -> dict[str, Any]:
        links = [
            {"lang_code": self.language(item), "location": self._absolute(item)}
            for item in translations
        ]
        for link in links:
            if link["lang_code"] == settings.LANGUAGE_CODE:
                links.append(link | {"lang_code": "x-default"})
                break
        return {
            "item": page,
            "location": self._absolute(page),
            "lastmod": self.lastmod(page),
            "alternates": links if len(translations) > 1 else [],
        }

    def _absolute(self, page: Page) -> str:
        return origin() + self.location(page)


def sitemap(request: HttpRequest) -> HttpResponse:
    """All pages, or, where they are many, the list of the sitemap's parts."""
    pages = PageSitemap(request)
    if pages.paginator.num_pages > 1:
        return index(request, {"pages": pages}, sitemap_url_name="portal_sitemap_part")
    return part(request, {"pages": pages})


def sitemap_part(request: HttpRequest, section: str) -> HttpResponse:
    """One part of a long sitemap: ``?p=`` counts from 1."""
    return part(request, {"pages": PageSitemap(request)}, section=section)
