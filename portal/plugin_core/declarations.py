"""What a plugin may declare in its ``extensions.py``; the rooms of core read it.

Nothing here acts: a declaration says what there is, and the room that subscribes to it
asks at each use whether the module is on.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Any

from django.db.models import Model
from django.http import HttpRequest
from django.views import View

from portal.jobs.schedule import Recurring
from portal.operations.health.checks import HealthCheck

from .places import SlotPlace

__all__ = [
    "Findable",
    "FindableText",
    "HealthCheck",
    "NavigationEntry",
    "Panel",
    "Recurring",
    "Role",
    "Screen",
    "SearchSource",
    "Slot",
    "StarterPage",
    "Term",
]

Renderer = Callable[[HttpRequest, Mapping[str, Any]], str]
"""Makes safe HTML for a request; gets the context of the template around it."""


@dataclass(frozen=True)
class Screen:
    """A staff screen of the plugin's own, in its menu and behind its permission.

    ``path`` stands below ``/admin/<slug>/``; ``name`` is reversed as
    ``<slug>_admin:<name>``; ``permission`` is ``app_label.codename``. A screen whose
    ``path`` has parameters is not in the menu.
    """

    name: str
    label: str
    path: str
    view: type[View]
    permission: str
    icon: str = "cog"


@dataclass(frozen=True)
class NavigationEntry:
    """An entry of the public main menu. ``url_name`` is ``<slug>:<name>``."""

    label: str
    url_name: str
    order: int = 100


@dataclass(frozen=True)
class Panel:
    """A part of the staff dashboard, for those with ``permission``."""

    name: str
    render: Renderer
    permission: str
    order: int = 100


@dataclass(frozen=True)
class Slot:
    """A part of a core template at ``place``."""

    place: SlotPlace
    render: Renderer
    order: int = 100


@dataclass(frozen=True)
class Role:
    """A role that the plugin brings along, made once as a group."""

    slug: str
    name: str
    rights: tuple[str, ...]


@dataclass(frozen=True)
class StarterPage:
    """A draft made when a module is first prepared.

    ``page_type`` is ``app_label.Model``; ``fields`` are further fields of it; ``body``
    is a stream as the database has it.
    """

    slug: str
    page_type: str
    title: str
    summary: str
    body: tuple[Mapping[str, Any], ...] = ()
    fields: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Term:
    """A value of a facet that a thing has, such as ``category`` and a term's key."""

    facet: str
    value: str


@dataclass(frozen=True)
class FindableText:
    """The words of a thing in one language."""

    title: str
    body: str = ""
    keywords: str = ""


@dataclass(frozen=True)
class Findable:
    """One thing as search knows it.

    ``path`` is its public address below the language's prefix, without a leading slash
    (``services/12/``). ``texts`` has a row for each language that the thing has words
    in. ``latitude`` and ``longitude`` are WGS 84 degrees. ``opens`` are the spans of
    the next 14 days. ``facts`` is what a result shows besides, JSON: ``organization``
    (names by language), ``address``, ``phone`` (E.164) and ``phone_shown``.
    """

    key: str
    path: str
    texts: Mapping[str, FindableText]
    terms: tuple[Term, ...] = ()
    latitude: Decimal | float | None = None
    longitude: Decimal | float | None = None
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    opens: tuple[tuple[datetime, datetime], ...] = ()
    facts: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class SearchSource:
    """One kind of thing that visitors can find.

    ``find`` answers with what is public among the records of these keys; the others
    are taken out of search. ``all_keys`` are those of every record, for a new index.
    ``label_terms`` names values of a facet in a language: ``(facet, values, language)``
    to value and name. Records, and their words, that are saved or deleted one by one
    are told to search by themselves; a plugin that tells it all with ``changed`` says
    ``watch=False``.
    """

    kind: str
    label: str
    model: type[Model]
    find: Callable[[Sequence[str]], Iterable[Findable]]
    all_keys: Callable[[], Iterable[str]]
    label_terms: Callable[[str, Sequence[str], str], Mapping[str, str]]
    watch: bool = True
