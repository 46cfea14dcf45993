"""Links in rich text: they keep the reader's language and are fetched together."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cached_property

from django.db.models import Model
from django.utils.html import format_html

from wagtail.documents.rich_text import DocumentLinkHandler
from wagtail.models import Page
from wagtail.rich_text import extract_references_from_rich_text
from wagtail.rich_text.pages import PageLinkHandler

from portal.languages.addresses import address


class LinkTargets:
    """What the links of some texts lead to: one query a model, when first asked."""

    def __init__(self, sources: Iterable[str]) -> None:
        self._sources = list(sources)
        self._found: dict[type[Model], dict[str, Model]] = {}

    @cached_property
    def _wanted(self) -> dict[type[Model], set[str]]:
        wanted = defaultdict(set)
        for source in self._sources:
            for model, key, *_path in extract_references_from_rich_text(source):
                wanted[model].add(key)
        return wanted

    def find(self, model: type[Model], keys: set[str]) -> dict[str, Model]:
        """Objects of ``model`` by key as text: of ``keys`` all that exist, or more."""
        if model not in self._found:
            self._found[model] = find_linked(model, self._wanted[model] | keys)
        return self._found[model]

    @contextmanager
    def at_hand(self) -> Iterator[None]:
        """Let the link handlers below ask here."""
        token = _targets.set(self)
        try:
            yield
        finally:
            _targets.reset(token)


_targets: ContextVar[LinkTargets | None] = ContextVar("link_targets", default=None)


def find_linked(model: type[Model], keys: set[str]) -> dict[str, Model]:
    found = model._default_manager.in_bulk(key for key in keys if key.isdecimal())
    return {str(key): thing for key, thing in found.items()}


def linked(model: type[Model], attrs_list: list[dict]) -> list[Model | None]:
    keys = [attrs.get("id", "") for attrs in attrs_list]
    targets = _targets.get()
    find = targets.find if targets else find_linked
    found = find(model, set(keys))
    return [found.get(key) for key in keys]


class ReaderPageLinkHandler(PageLinkHandler):
    """Leads to the page under the reader's own prefix, translated or not.

    A page that is gone or not public leaves the words without a link.
    """

    @classmethod
    def get_many(cls, attrs_list: list[dict]) -> list[Model | None]:
        return linked(Page, attrs_list)

    @classmethod
    def expand_db_attributes_many(cls, attrs_list: list[dict]) -> list[str]:
        return [
            opening_tag(address(page) if page and page.live else None)
            for page in cls.get_many(attrs_list)
        ]


class FetchedDocumentLinkHandler(DocumentLinkHandler):
    """Wagtail's, with the documents of all texts in one query."""

    @classmethod
    def get_many(cls, attrs_list: list[dict]) -> list[Model | None]:
        return linked(cls.get_model(), attrs_list)


def opening_tag(url: str | None) -> str:
    return format_html('<a href="{}">', url) if url else "<a>"
