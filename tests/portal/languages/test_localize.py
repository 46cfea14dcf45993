"""wagtail-localize keeps its side of the bargain, also for languages Django lacks."""

from wagtail.models import Locale, Page
from wagtail_localize.models import Translation, TranslationSource
from wagtail_localize.operations import TranslationCreator

import pytest

from portal.languages.services import make_live
from tests.portal.words.desk.translated import write


@pytest.fixture
def translated(small_site, admin_user):
    """Housing handed to translators of a language."""

    def submit(page: Page, code: str) -> Translation:
        make_live(code=code)
        locale = Locale.objects.get(language_code=code)
        TranslationCreator(admin_user, [locale]).create_translations(page)
        return Translation.objects.get(
            source__object_id=page.translation_key, target_locale=locale
        )

    return submit


@pytest.mark.parametrize("code", ["so", "prs", "ksw", "zh-hans"])
def test_a_page_is_translated_and_read(
    code, small_site, translated, client, django_capture_on_commit_callbacks, settings
):
    translation = translated(small_site.rent, code)
    write(translation, words=f"Rent in {code}")
    page = Page.objects.get(
        translation_key=small_site.rent.translation_key,
        locale=translation.target_locale,
    )
    assert page.slug == "rent"
    assert not page.live
    translation.save_target(publish=False)
    page = Page.objects.get(pk=page.pk).specific
    Page.publish(page, page.get_latest_revision())
    answer = client.get(f"/{code}/housing/rent/")
    assert answer.headers["Content-Language"] == code
    assert f"Rent in {code}" in answer.content.decode()


def test_publishing_the_source_makes_its_translations_outdated(small_site, translated):
    translation = translated(small_site.rent, "so")
    write(translation, words="Kiro")
    assert len(set(translation.get_progress())) == 1
    page = small_site.rent
    page.summary = "A new sentence."
    Page.publish(page, page.save_revision())
    total, done = Translation.objects.get(pk=translation.pk).get_progress()
    assert done < total


def test_a_draft_of_the_source_changes_nothing_for_translators(small_site, translated):
    translation = translated(small_site.rent, "so")
    before = translation.source.last_updated_at
    small_site.rent.title = "Rent, new"
    small_site.rent.save_revision()
    assert TranslationSource.objects.get().last_updated_at == before


def test_a_page_that_nobody_translates_gets_no_record(small_site):
    Page.publish(small_site.rent, small_site.rent.save_revision())
    assert not TranslationSource.objects.exists()


@pytest.mark.filterwarnings("ignore::django.core.paginator.UnorderedObjectListWarning")
def test_the_explorer_and_editor_work_with_a_language_django_lacks(
    small_site, translated, admin_client
):
    translation = translated(small_site.rent, "so")
    page = Page.objects.get(
        translation_key=small_site.rent.translation_key,
        locale=translation.target_locale,
    )
    for address in (
        f"/admin/pages/{page.get_parent().pk}/",
        f"/admin/pages/{page.pk}/edit/",
        f"/admin/localize/submit/page/{small_site.rent.pk}/",
        "/admin/localize/reports/translations/",
    ):
        assert admin_client.get(address).status_code == 200
