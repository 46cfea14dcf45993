"""Lists that pages share are as true as what is fetched for each page."""

import pytest

from home.selectors import children_for_reader
from portal.languages.notice import notices
from portal.languages.reader import Reader, reading
from portal.languages.served import ServedPage
from portal.page_cache.parts import sharing_parts
from tests.portal.languages.small_site import LIVE, add

pytestmark = pytest.mark.django_db


def titles(page, language="en") -> list[str]:
    with reading(Reader(language, LIVE)):
        return [child.title for child in children_for_reader(page)]


def test_a_new_page_is_listed_from_the_next_generation_on(small_site):
    with sharing_parts("one"):
        before = titles(small_site.housing)
        add(small_site.housing, "repairs")
        assert titles(small_site.housing) == before
    with sharing_parts("two"):
        assert titles(small_site.housing) == [*before, "Repairs"]


def test_a_list_kept_for_one_language_is_not_shown_in_another(small_site):
    with sharing_parts("three"):
        english = titles(small_site.home)
        spanish = titles(small_site.home, "es")
    assert english != spanish
    assert spanish == titles(small_site.home, "es")


def test_what_is_told_of_a_page_is_told_in_each_language(small_site):
    with sharing_parts("four"):
        told = []
        for language in ("es", "ar"):
            reader = Reader(language, LIVE)
            with reading(reader):
                told.append(notices(ServedPage(small_site.housing, reader)))
    assert told[0] != told[1]
