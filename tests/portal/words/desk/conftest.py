"""A page and a contact that are to be translated into Spanish."""

from datetime import date

from wagtail.models import Locale, Site
from wagtail_localize.models import Translation
from wagtail_localize.operations import TranslationCreator

import pytest

from home.models import ContentPage
from portal.contacts.models import Contact
from tests.portal.accounts.factories import UserFactory
from tests.portal.contacts.factories import ContactFactory


@pytest.fixture
def page(live_languages) -> ContentPage:
    Locale.objects.get_or_create(language_code="es")
    home = Site.objects.get(is_default_site=True).root_page
    page = home.add_child(
        instance=ContentPage(
            title="Borrow a bicycle",
            slug="borrow-a-bicycle",
            summary="Where to get one.",
            responsible=UserFactory(role="editor"),
            review_by=date(2099, 1, 1),
            live=False,
        )
    )
    page.save_revision().publish()
    page.refresh_from_db()
    return page


@pytest.fixture
def contact(live_languages) -> Contact:
    return ContactFactory(words={"name": "Clinic", "title": "Front desk"})


@pytest.fixture
def translation(page, admin_user) -> Translation:
    """Begun, with no word yet."""
    spanish = Locale.objects.get(language_code="es")
    TranslationCreator(admin_user, [spanish]).create_translations(page)
    return Translation.objects.get(target_locale=spanish)
