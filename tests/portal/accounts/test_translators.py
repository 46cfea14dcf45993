from django.urls import reverse

from wagtail.models import Locale, Page
from wagtail_localize.models import StringSegment, StringTranslation, Translation

import pytest

from tests.portal.accounts.factories import UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def page():
    return Page.objects.filter(depth=2).first()


@pytest.fixture
def translation(client, page):
    """Begun by a translator, who stays signed in."""
    spanish, _ = Locale.objects.get_or_create(language_code="es")
    client.force_login(UserFactory(role="translator"))
    submit = reverse("wagtail_localize:submit_page_translation", args=[page.pk])
    assert client.get(submit).status_code == 200
    client.post(submit, {"locales": [spanish.pk]})
    return Translation.objects.get(target_locale=spanish)


def test_a_translator_begins_a_translation_and_opens_it(client, page, translation):
    translated = page.get_translation(translation.target_locale)
    screen = client.get(reverse("wagtailadmin_pages:edit", args=[translated.pk]))
    assert screen.status_code == 200
    assert not translated.live


@pytest.mark.parametrize(
    ("role", "publishes"), [("translator", False), ("editor", True)]
)
def test_publishing_a_finished_translation_is_for_editors(
    client, page, translation, role, publishes
):
    for segment in StringSegment.objects.filter(source=translation.source):
        StringTranslation.objects.create(
            translation_of=segment.string,
            context=segment.context,
            locale=translation.target_locale,
            data="Bienvenida",
        )
    translated = page.get_translation(translation.target_locale)
    client.force_login(UserFactory(role=role))
    edit = reverse("wagtailadmin_pages:edit", args=[translated.pk])
    answer = client.post(edit, {"action": "publish"})
    assert (answer.url == edit) is publishes
