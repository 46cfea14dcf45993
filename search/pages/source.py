"""Reads: public pages, all languages of one page together, as search takes them."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from uuid import UUID

from django.conf import settings
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from wagtail.models import Page, Site, get_page_models

from portal.languages.paths import HOME_DEPTH
from portal.languages.translations import public_pages
from portal.pages import PortalPage
from portal.plugin_core import Findable, FindableText, SearchSource
from portal.plugin_core.registry import slug_of

from .words import words_of

KIND = "page"


def page_sources() -> Iterator[tuple[str, SearchSource]]:
    """One source for core's page types, and one for those of each plugin."""
    types = defaultdict(list)
    for model in get_page_models():
        if issubclass(model, PortalPage):
            types[slug_of(model._meta.app_label)].append(model)
    for module, models in types.items():
        yield (
            module,
            SearchSource(
                kind=KIND,
                label=_("Page"),
                model=Page,
                find=_finder(models),
                all_keys=all_keys,
                label_terms=lambda facet, values, language: {},
            ),
        )


def all_keys() -> Iterable[str]:
    """Translation keys of all pages."""
    keys = Page.objects.order_by().values_list("translation_key", flat=True)
    return (str(key) for key in keys.distinct().iterator())


def keys_below(path: str) -> list[str]:
    """Translation keys of the page with this path in the tree and all below it."""
    below = Page.objects.filter(path__startswith=path).order_by()
    keys = below.values_list("translation_key", flat=True)
    return [str(key) for key in keys.distinct()]


def _finder(
    models: list[type[Page]],
) -> Callable[[Sequence[str]], Iterable[Findable]]:
    def find(keys: Sequence[str]) -> Iterable[Findable]:
        families: dict[UUID, list[Page]] = defaultdict(list)
        pages = public_pages().filter(translation_key__in=keys).type(*models)
        for page in pages.select_related("locale").order_by("path").specific():
            families[page.translation_key].append(page)
        homes = dict(homes_of_site().values_list("path", "url_path"))
        for key, translations in families.items():
            in_site = [page for page in translations if _home_path(page) in homes]
            if in_site:
                yield _findable(str(key), in_site, homes)

    return find


def homes_of_site() -> QuerySet:
    """The home page of each language."""
    roots = Site.objects.values("root_page__translation_key")
    return Page.objects.filter(depth=HOME_DEPTH, translation_key__in=roots)


def _home_path(page: Page) -> str:
    return page.path[: Page.steplen * HOME_DEPTH]


def _findable(key: str, translations: list[Page], homes: dict[str, str]) -> Findable:
    source = next(filter(_is_source, translations), translations[0])
    return Findable(
        key=key,
        path=source.url_path.removeprefix(homes[_home_path(source)]),
        texts={page.locale.language_code: _text(page) for page in translations},
    )


def _is_source(page: Page) -> bool:
    return page.locale.language_code == settings.LANGUAGE_CODE


def _text(page: PortalPage) -> FindableText:
    return FindableText(
        title=page.title,
        body="\n".join(filter(None, [page.summary, words_of(page)])),
        keywords=f"{page.seo_title}\n{page.search_description}".strip(),
    )
