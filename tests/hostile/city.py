"""A small city with one of everything that an address can name."""

import re
from dataclasses import dataclass
from string import Formatter
from urllib.parse import quote

from django.core.cache import caches
from django.db.models import Model
from django.test import Client
from django.utils.http import urlsafe_base64_encode

from wagtail.models import Locale
from wagtail_localize.models import Translation
from wagtail_localize.operations import translate_object

from allauth.account.utils import user_pk_to_url_str

from plugins.directory.models import ImportRun, Service
from portal.accounts.invitations.tokens import InvitationTokens
from portal.accounts.models import User
from portal.accounts.reset_tokens import ResetTokens
from portal.jobs.models import Job
from portal.plugin_core.services import set_state
from tests.dummy_plugin.models import Thing
from tests.home.factories import ContentPageFactory
from tests.home.trees import make_site
from tests.hostile.routes import Route
from tests.plugins.directory.factories import (
    LocationFactory,
    PhoneFactory,
    ScheduleFactory,
    ServiceAtLocationFactory,
    ServiceFactory,
    TaxonomyFactory,
    TaxonomyTermFactory,
)
from tests.portal.accounts.factories import UserFactory, group_of
from tests.portal.accounts.second_factor import steps
from tests.portal.alerts.factories import AlertFactory
from tests.portal.city.factories import CityFactory, EmergencyNumberFactory
from tests.portal.contacts.factories import (
    ContactFactory,
    FigureFactory,
    HoursFactory,
    PlaceFactory,
)
from tests.portal.media.factories import DocumentFactory, ImageFactory
from tests.portal.menus.factories import MenuItemFactory
from tests.portal.needs.factories import NeedFactory
from tests.portal.reports.factories import ReportFactory

ARGUMENT = re.compile(r"<(?:\w+:)?(\w+)>")
CODE = "a" * 26
IN_OTHER_WORDS = {
    r"^accounts/password/reset/key/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$": (
        "accounts/password/reset/key/{uidb36}-{key}/"
    ),
    r"en/^((?:[\w\-]+/)*)$": "en/{path}",
    r"documents/^(\d+)/(.*)$": "documents/{document_id}/{filename}",
    r"admin/^.*/$": "admin/{nothing}/",
    (
        r"admin/pages/^(?P<pk>\d+)/revisions/compare/(?P<revision_id_a>live|earliest|"
        r"\d+)\.\.\.(?P<revision_id_b>live|latest|\d+)/$"
    ): "admin/pages/{page_id}/revisions/compare/{revision_id}...live/",
}
"""Addresses written as regular expressions, with names instead of groups."""


class NoExample(Exception):
    """Nobody has said yet what an address of this pattern names."""


@dataclass(frozen=True)
class City:
    """``staff`` is an administrator who has just shown all that can be asked for."""

    staff: Client
    visitor: Client
    words: dict[str, object]

    def address(self, route: Route, **changed: str) -> str:
        """An address of this pattern; ``changed`` takes the place of what is there."""
        pattern = template(route)
        names = arguments(pattern)
        words = {name: self.word(route, name) for name in names} | changed
        quoted = {name: quote(str(word), safe="/~") for name, word in words.items()}
        return f"/{pattern.format(**quoted)}"

    def word(self, route: Route, name: str) -> object:
        """What stands for an argument: by its name in this room, or by the model."""
        room = route.name.partition(":")[0]
        model = route.model._meta.label if route.model else ""
        for key in (f"{room}.{name}", f"{model}.{name}", name):
            if key in self.words:
                return self.words[key]
        raise NoExample(f"{route.written}: what is {name!r}?")


def template(route: Route) -> str:
    """The pattern as a path with ``{names}`` for its arguments."""
    written = IN_OTHER_WORDS.get(route.written)
    written = written or ARGUMENT.sub(r"{\1}", route.written).replace("^", "")
    if re.search(r"[\\()\[\]*+?$]", written):
        raise NoExample(f"{route.written}: say it in other words")
    return written


def arguments(template: str) -> list[str]:
    return [name for _text, name, _spec, _how in Formatter().parse(template) if name]


def build_city() -> City:
    for cache in caches.all():
        cache.clear()
    tree = make_site()
    editor, invited = UserFactory(role="editor"), UserFactory(role="editor")
    invited.set_unusable_password()
    invited.save()
    page = ContentPageFactory(
        parent=tree.home, slug="doctor", title="See a doctor", responsible=editor
    )
    page.save_revision().publish()
    picture, document = ImageFactory(), DocumentFactory()
    rendition = picture.get_rendition("width-100")
    staff, key = signed_in_administrator()
    things = [
        *(AlertFactory(), MenuItemFactory(page=page, titles={"en": "Doctor"})),
        *(CityFactory(words={"en": {"name": "Riverbend"}}), EmergencyNumberFactory()),
        *(ContactFactory(), PlaceFactory(), HoursFactory(), FigureFactory()),
        *(ReportFactory(page=page, code=CODE), picture, document, editor),
        group_of("translator"),
        NeedFactory(words={"en": {"name": "Food"}}),
        *things_of_modules(),
    ]
    job = Job.objects.create(kind="dummy.count")
    translate_object(page, [Locale.objects.get(language_code="es")])
    words: dict[str, object] = {
        f"{thing._meta.label}.pk": thing.pk for thing in things
    } | {
        "directory.pk": next(t.pk for t in things if isinstance(t, Service)),
        "path": "doctor/",
        "translation_id": Translation.objects.get(
            source__object=page.translation_key
        ).pk,
        "page_id": page.pk,
        "document_id": document.pk,
        "filename": document.filename,
        "section": "pages",
        "digest": "0123456789abcdef",
        "pair": "0c4c55-ffb636",
        "mode": "night",
        "language": "es",
        "image_id": picture.pk,
        "name": rendition.file.name.removeprefix("images/"),
        "wagtailusers_users.pk": editor.pk,
        "uidb36": user_pk_to_url_str(editor),
        "key": ResetTokens().make_token(editor),
        "uidb64": urlsafe_base64_encode(str(invited.pk).encode()),
        "token": InvitationTokens().make_token(invited),
        "portal_languages_move.code": "es",
        "portal_languages_action.code": "es",
        "action": "retire",
        "portal_report_answer.code": CODE,
        "portal_report_sent.code": CODE,
        "portal_jobs.pk": job.pk,
        "directory_admin.pk": ImportRun.objects.create(source="a", language="en").pk,
        "slug": "dummy",
        "portal_module_switch.action": "off",
        "mfa_edit_webauthn.pk": key,
        "mfa_remove_webauthn.pk": key,
    }
    return City(staff, Client(raise_request_exception=False), words)


def things_of_modules() -> list[Model]:
    """One of each record of the modules, which are on."""
    for slug in ("directory", "dummy"):
        set_state(slug=slug, state="on")
    service = ServiceFactory()
    location = LocationFactory()
    return [
        *(service, location, service.organization),
        ServiceAtLocationFactory(service=service, location=location),
        *(PhoneFactory(service=service), ScheduleFactory(service=service)),
        *(TaxonomyFactory(), TaxonomyTermFactory(), Thing.objects.create()),
    ]


def signed_in_administrator() -> tuple[Client, int]:
    """Someone with an app, codes and a passkey; and the number of the passkey."""
    user = UserFactory(role="editor")
    passkey = steps.give_passkey(user)
    steps.give_app(user)
    steps.give_recovery_codes(user)
    User.objects.filter(pk=user.pk).update(is_superuser=True)
    client = Client(raise_request_exception=False)
    steps.sign_in_by_passkey(client, passkey)
    steps.show_password_again(client)
    return client, user.authenticator_set.get(type="webauthn").pk
