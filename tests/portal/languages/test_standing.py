"""Readers are told of a translated page what is not to be relied on."""

from datetime import timedelta

from django.utils import timezone

from wagtail.models import Locale, Page
from wagtail_localize.models import StringTranslation, Translation
from wagtail_localize.operations import TranslationCreator

import pytest

from portal.languages.notice import MACHINE, OUTDATED, notices
from portal.languages.reader import Reader, reading
from portal.languages.served import ServedPage
from portal.languages.standing import Standing, standings
from tests.portal.languages.small_site import LIVE


@pytest.fixture
def translation(small_site, admin_user) -> Translation:
    """Of an English page into Spanish, with nothing in it yet."""
    spanish = Locale.objects.get(language_code="es")
    small_site.rent_es.delete()
    TranslationCreator(admin_user, [spanish]).create_translations(small_site.rent)
    return Translation.objects.get(
        source__object_id=small_site.rent.translation_key, target_locale=spanish
    )


def write(translation: Translation, kind: str = "manual", **changed: object) -> None:
    """Put words where there are none yet."""
    for segment in translation.source.stringsegment_set.all():
        StringTranslation.objects.get_or_create(
            translation_of=segment.string,
            locale=translation.target_locale,
            context=segment.context,
            defaults={"data": "Alquiler", "translation_type": kind, **changed},
        )


def publish(translation: Translation) -> Page:
    translation.save_target(publish=False)
    page = translation.get_target_instance()
    Page.publish(page.specific, page.get_latest_revision())
    return Page.objects.select_related("locale").get(pk=page.pk)


def change(source: Page) -> None:
    source.summary = "A new sentence."
    Page.publish(source, source.save_revision())


def standing_of(page: Page) -> Standing | None:
    return standings([page]).get(page.pk)


def told(page: Page, language: str = "es") -> list:
    reader = Reader(language, LIVE)
    with reading(reader):
        return notices(ServedPage(page, reader))


def test_nothing_is_said_of_a_translation_that_is_right(translation):
    write(translation)
    page = publish(translation)
    assert standing_of(page) == Standing(False, False, original="en")
    assert told(page) == []


def test_a_change_of_the_original_makes_it_outdated(translation, small_site):
    write(translation)
    page = publish(translation)
    change(small_site.rent)
    assert standing_of(page).is_outdated
    [notice] = told(page)
    assert notice.url == "/en/housing/rent/"
    assert notice.original.code == "en"
    if notice.language.code == "en":
        assert notice.words == OUTDATED


def test_it_stays_outdated_until_the_new_words_are_public(translation, small_site):
    write(translation)
    page = publish(translation)
    change(small_site.rent)
    write(translation)
    later = timezone.now() + timedelta(minutes=1)
    StringTranslation.objects.filter(created_at__gt=page.last_published_at).update(
        created_at=later
    )
    assert standing_of(page).is_outdated
    Page.objects.filter(pk=page.pk).update(last_published_at=later)
    assert not standing_of(Page.objects.get(pk=page.pk)).is_outdated


def test_words_that_a_person_goes_over_do_not_make_it_outdated(translation):
    write(translation)
    page = publish(translation)
    for row in StringTranslation.objects.all():
        row.data = "Arriendo"
        row.save()
    assert not standing_of(page).is_outdated


def test_a_computers_words_are_told_as_such(translation):
    write(translation, kind="machine")
    page = publish(translation)
    assert standing_of(page).is_machine
    [notice] = told(page)
    if notice.language.code == "en":
        assert notice.words == MACHINE


def test_a_reader_of_another_language_hears_all_of_it(translation):
    write(translation, kind="machine")
    page = publish(translation)
    assert len(told(page, "ar")) == 2


def test_the_original_and_what_was_never_translated_cost_nothing(
    small_site, django_assert_num_queries
):
    page = Page.objects.select_related("locale").get(pk=small_site.rent.pk)
    with django_assert_num_queries(0):
        assert told(page, "en") == []
    assert standing_of(small_site.housing_es) is None


def test_many_pages_are_asked_in_one_query(
    translation, small_site, django_assert_num_queries
):
    write(translation)
    page = publish(translation)
    with django_assert_num_queries(1):
        assert list(standings([page, small_site.housing_es])) == [page.pk]


def test_the_page_itself_leads_to_the_original(translation, small_site, client):
    write(translation, kind="machine")
    publish(translation)
    html = client.get("/es/housing/rent/").content.decode()
    assert html.count('class="notice language-notice"') == 1
    assert '<a href="/en/housing/rent/" hreflang="en">' in html
