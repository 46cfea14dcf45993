"""The address of a page under a language's prefix."""

from django.urls import NoReverseMatch, reverse
from django.utils import translation

from wagtail.models import Page

from .reader import current_reader

UrlParts = tuple[int, str | None, str | None]
"""Id of the site, its scheme and host, the path: what Wagtail builds addresses of."""


def url_parts(page: Page, language: str | None = None) -> UrlParts | None:
    """Where a reader of ``language`` finds ``page``.

    Default: the current reader's language, else the page's own. Slugs are one in all
    languages, so the path is right whether the page is translated or not. None where
    the page belongs to no site; the path is None where pages are not routed.
    """
    reader = current_reader()
    sites = page._get_relevant_site_root_paths(reader)
    if not sites:
        return None
    site = sites[0]
    language = language or (reader.language if reader else site.language_code)
    try:
        with translation.override(language):
            path = reverse(
                "wagtail_serve", args=(page.url_path[len(site.root_path) :],)
            )
    except NoReverseMatch:
        return site.site_id, None, None
    return site.site_id, site.root_url, path


def address(page: Page, language: str | None = None) -> str | None:
    """The path of ``url_parts``, from the site's root; None where there is none."""
    parts = url_parts(page, language)
    return parts[2] if parts else None
