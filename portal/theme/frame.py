"""What stands around the content of a public page, each part fetched when asked for."""

from collections.abc import Iterable
from functools import cached_property
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.messages import get_messages
from django.contrib.messages.storage.base import Message
from django.http import HttpRequest
from django.utils.translation import get_language, gettext, gettext_noop

from portal.alerts.models import Alert
from portal.alerts.selectors import current_alerts
from portal.city.models import City, EmergencyNumber
from portal.city.selectors import emergency_numbers, the_city
from portal.languages.declared import DECLARED, DeclaredLanguage
from portal.languages.interface import WRITTEN_IN, Told, told
from portal.languages.reader import current_reader
from portal.languages.switcher import SwitcherLink, switcher
from portal.menus.selectors import MenuLink, menus
from portal.operations.catalogues.declared import READ_BY_A_NATIVE_SPEAKER
from portal.page_cache.parts import shared_part
from portal.plugin_core.containment import contained
from portal.plugin_core.navigation import ModuleLink, module_links

from .city_palette import palette_url
from .colour_preview import preview_url

PROMISE = gettext_noop("We do not ask who you are. No account, no cookies.")
"""True of every portal, so that it can stand in for what a city has not said."""

UNREAD = gettext_noop(
    "A computer translated the words around this page, such as menus and buttons. No "
    "native speaker has checked them yet."
)


class Frame:
    """Header, menus, alerts and footer of the page being made for this request.

    A part that cannot be had is logged and left out: a page without its menu still
    helps, a page that does not come helps nobody.
    """

    def __init__(self, request: HttpRequest) -> None:
        self.request = request

    @cached_property
    def language(self) -> DeclaredLanguage:
        """The reader's language; outside the prefixes, that of the interface."""
        if (reader := current_reader()) is not None:
            return reader.declared
        return DECLARED.get(get_language() or "", DECLARED[settings.LANGUAGE_CODE])

    @cached_property
    def city(self) -> City | None:
        """The city; before it is saved, as staff have just typed it."""
        if (typed := getattr(self.request, "previewed_city", None)) is not None:
            return typed
        return contained(the_city, "city")

    @cached_property
    def promise(self) -> str:
        """The city's promise; in a language that it does not speak, the portal's."""
        ours = gettext(PROMISE)
        said = self.city.promise if self.city else None
        if not said or (said.language != self.language.code and ours != PROMISE):
            return ours
        return said

    @property
    def unread(self) -> Told | None:
        """What to say of the interface's own words in the reader's language."""
        said = told(UNREAD)
        trusted = said.language.code in (WRITTEN_IN, *READ_BY_A_NATIVE_SPEAKER)
        return None if trusted else said

    @cached_property
    def palette_url(self) -> str | None:
        """Style sheet of the city's own colours, where it has some."""
        if (typed := getattr(self.request, "previewed_city", None)) is not None:
            return preview_url(typed, self.request.preview_mode)
        return palette_url(self.city)

    @property
    def exit_host(self) -> str:
        """The site that *leave this page fast* opens."""
        return urlsplit(self.city.exit_address).hostname or "" if self.city else ""

    @cached_property
    def emergency_numbers(self) -> list[EmergencyNumber]:
        """Numbers to call in danger, in the city's order."""
        return contained(emergency_numbers, "emergency numbers") or []

    @cached_property
    def menus(self) -> dict[str, list[MenuLink]]:
        """Links by menu: ``main`` and ``footer``."""
        return contained(lambda: shared_part("menus", menus), "menus") or {}

    @cached_property
    def main_menu(self) -> list[MenuLink | ModuleLink]:
        """The city's own links, then those of the modules that are on."""
        return [*self.menus.get("main", []), *module_links()]

    @cached_property
    def alerts(self) -> list[Alert]:
        """What every visitor should know now, the most urgent first."""
        return contained(lambda: shared_part("alerts", current_alerts), "alerts") or []

    @property
    def messages(self) -> Iterable[Message]:
        """What staff are told after a step; a visitor's session is never asked."""
        signed_in_once = settings.SESSION_COOKIE_NAME in self.request.COOKIES
        return get_messages(self.request) if signed_in_once else []

    @cached_property
    def switcher(self) -> list[SwitcherLink]:
        """This address in each live language."""
        return contained(lambda: switcher(self.request), "languages") or []
