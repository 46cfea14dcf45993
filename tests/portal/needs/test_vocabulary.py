"""The needs that the portal brings: whole in every language, put in once."""

from pathlib import Path

import pytest

from portal.needs.models import Need, NeedWords
from portal.needs.services import load_vocabulary
from portal.needs.shipped import shipped_needs, shipped_words
from portal.needs.signs import Sign
from portal.words.services import save_words
from portal.words.texts import FieldStatus

THREE = Path(__file__).parent / "vocabulary"
LANGUAGES = {
    *("ar", "en", "es", "fa", "fr", "ht", "pt-br", "ru", "so", "sw", "uk", "vi"),
    "zh-hans",
}


def test_the_vocabulary_has_every_need_in_every_language():
    needs, words = shipped_needs(), dict(shipped_words())
    assert words.keys() == LANGUAGES
    assert {len(needs)} == {len(wordings) for wordings in words.values()}
    assert all(wordings.keys() == needs.keys() for wordings in words.values())


def test_twelve_needs_are_doors_and_all_others_stand_under_one():
    needs = shipped_needs()
    doors = {slug for slug, fact in needs.items() if fact.get("door")}
    assert [needs[slug]["sign"] for slug in needs if slug in doors] == Sign.values
    assert {fact["under"] for slug, fact in needs.items() if slug not in doors} <= doors


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_no_two_needs_have_the_same_name_or_phrase(language):
    wordings = dict(shipped_words())[language]
    names = [wording.name for wording in wordings.values()]
    phrases = [phrase for wording in wordings.values() for phrase in wording.phrases]
    assert len(set(names)) == len(names)
    assert len(set(phrases)) == len(phrases)
    assert all(3 <= len(wording.phrases) <= 5 for wording in wordings.values())
    assert max(map(len, names)) <= NeedWords._meta.get_field("name").max_length


@pytest.mark.django_db
def test_all_of_it_is_put_in_once():
    assert load_vocabulary(folder=THREE) == 6
    assert load_vocabulary(folder=THREE) == 0
    assert Need.objects.get(slug="groceries").under == Need.objects.get(slug="food")
    assert str(Need.objects.get(slug="safety").say("name", "ar")) == "الأمان"


@pytest.mark.django_db
def test_words_that_nobody_has_reviewed_say_so():
    load_vocabulary(folder=THREE)
    food = Need.objects.get(slug="food")
    assert food.say("name", "en").status == FieldStatus.REVIEWED
    assert food.say("name", "ar").status == FieldStatus.MACHINE


@pytest.mark.django_db
def test_what_the_city_changed_or_took_away_stays_so():
    load_vocabulary(folder=THREE)
    food = Need.objects.get(slug="food")
    save_words(record=food, language="en", values={"name": "Something to eat"})
    Need.objects.get(slug="safety").delete()
    load_vocabulary(folder=THREE)
    assert str(Need.objects.get(slug="food")) == "Something to eat"
    assert not Need.objects.filter(slug="safety").exists()


@pytest.mark.django_db
def test_a_language_that_comes_later_is_added(tmp_path):
    for name in ("needs.toml", "en.toml"):
        (tmp_path / name).write_text((THREE / name).read_text())
    assert load_vocabulary(folder=tmp_path) == 3
    assert load_vocabulary(folder=THREE) == 3
    assert NeedWords.objects.filter(language="ar").count() == 3
