"""An address names only what the visitor may see anyway."""

from wagtail.models import PageViewRestriction

import pytest

from portal.reports.subjects import Subject, find_subject
from tests.home.factories import ContentPageFactory
from tests.home.trees import as_reader, translate
from tests.portal.contacts.factories import ContactFactory
from tests.portal.plugin_core.asking import asking_for_modules


def test_a_page_and_a_record_on_it_are_named(page, contact):
    with as_reader("ar"):
        subject = find_subject(str(page.pk), f"contact:{contact.pk}")
        assert subject.page.pk == page.pk
        assert subject.page_title.language == "en"
        assert str(subject.record_title) == "عيادة"


def test_a_draft_is_not_named(tree):
    draft = ContentPageFactory(parent=tree.home, title="Secret plan", live=False)
    assert find_subject(str(draft.pk), "") == Subject()


def test_a_restricted_page_is_not_named(page, contact):
    PageViewRestriction.objects.create(
        page=page, restriction_type=PageViewRestriction.LOGIN
    )
    assert find_subject(str(page.pk), f"contact:{contact.pk}") == Subject()


def test_a_record_that_stands_elsewhere_is_not_named(page):
    other = ContactFactory(words={"name": "Not on the page"})
    assert find_subject(str(page.pk), f"contact:{other.pk}").record is None


def test_a_hidden_record_is_not_named(page, contact):
    contact.hidden = True
    contact.save()
    assert find_subject(str(page.pk), f"contact:{contact.pk}").record is None


def test_a_record_without_its_page_is_not_named(page, contact):
    assert find_subject("", f"contact:{contact.pk}") == Subject()


@pytest.mark.parametrize(
    "key",
    ["", "0", "-1", "1e3", "99999999999999999999", "٣", "1;--", "'", "../", " 1", "²"],
)
def test_nonsense_names_nothing(page, key):
    assert find_subject(key, f"contact:{key}") == Subject()
    assert find_subject(str(page.pk), f"contact:{key}").record is None
    assert find_subject(str(page.pk), f"{key}:1").record is None


def test_a_translation_is_a_page_of_its_own(tree, page):
    arabic = translate(page, "ar", title="زيارة الطبيب")
    assert find_subject(str(arabic.pk), "").page_title.language == "ar"


def test_naming_needs_few_queries(page, contact, django_assert_max_num_queries):
    find_subject(str(page.pk), f"contact:{contact.pk}")
    with asking_for_modules(), django_assert_max_num_queries(3):
        find_subject(str(page.pk), f"contact:{contact.pk}")
