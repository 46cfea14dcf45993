"""The same questions find the same things, whichever database the portal has."""

import pytest

from portal.languages.services import make_live
from search.analysis import asked_words
from search.engines import engine
from search.models import SearchDocument
from search.questions import Question
from search.selectors import ask

PANTRY = {
    "en": "Eastside Food Pantry: Free groceries once a week. No papers asked.",
    "es": "Despensa del Este: Comida gratis cada semana. No se piden papeles.",
    "ar": "مخزن الطعام: طعام مجاني للعائلات",
}
CLINIC = {"en": "Free Clinic: See a doctor without insurance. Food vouchers too."}
SCHOOL = {
    "en": "Sign up for school: Children from five years on",
    "es": "Inscripción escolar: Niños desde cinco años",
    "zh-hans": "学校报名: 五岁以上儿童",
}
HOUSING = {"en": "Rent help: Housing and rentals", "vi": "Trợ giúp nhà ở: Đăng ký"}
SPANISH = {"es": "Taller de costura: Clases de inglés y costura"}

GOLDEN = [
    # reader, question, keys in order; those of one set are as good
    ("en", "food", ["pantry", "clinic"]),
    ("en", "free food", [{"pantry", "clinic"}]),
    ("en", "groceries pantry", ["pantry"]),
    ("en", "pan", ["pantry"]),
    ("en", "house", ["housing"]),
    ("en", "rental", ["housing"]),
    ("en", "doctor school", []),
    ("en", "the doctor", ["clinic"]),
    ("en", "costura", ["spanish"]),
    ("en", "ninos", ["school"]),
    ("es", "comida", ["pantry"]),
    ("es", "niño", ["school"]),
    ("es", "insurance", ["clinic"]),
    ("es", "ingles costura", ["spanish"]),
    ("ar", "الطعام", ["pantry"]),
    ("ar", "طعام للعائلات", ["pantry"]),
    ("ar", "school", ["school"]),
    ("en", "报名", ["school"]),
    ("en", "童", ["school"]),
    ("en", "dang ky nha", ["housing"]),
    ("en", "zzz", []),
    ("en", "", []),
]

HOSTILE = [
    '"',
    "''",
    "food\0pantry",
    "food " * 2000,
    "f" * 10_000,
    "food AND (NOT pantry) OR *",
    "food & !pantry | :* <->",
    "NEAR(food pantry)",
    "title_tokens: food",
    "😀",
    "%s %(x)s {languages}",
    "\\' OR 1=1; --",
    "\ud83d food",
]


@pytest.fixture
def golden(things):
    for code in ("zh-hans", "vi"):
        make_live(code=code)
    things.add("pantry", ["category:food", "free:yes"], **PANTRY)
    things.add("clinic", ["category:health", "free:yes"], **CLINIC)
    things.add(
        "school",
        ["category:school"],
        **{code.replace("-", "_"): words for code, words in SCHOOL.items()},
    )
    things.add("housing", ["category:home", "category:money"], **HOUSING)
    things.add("spanish", [], **SPANISH)
    return things


def found(words, language="en", **options):
    answer = ask(words, language, **options)
    keys = dict(SearchDocument.objects.values_list("pk", "key"))
    return [keys[document] for document in answer.documents]


@pytest.mark.parametrize(("language", "question", "wanted"), GOLDEN)
def test_readers_find_the_right_things_in_the_right_order(
    golden, language, question, wanted
):
    keys = found(question, language)
    for place in wanted:
        as_good = place if isinstance(place, set) else {place}
        assert set(keys[: len(as_good)]) == as_good
        keys = keys[len(as_good) :]
    assert keys == []


@pytest.mark.parametrize("question", HOSTILE, ids=lambda text: ascii(text[:12]))
def test_no_question_breaks_an_engine(golden, question):
    answer = ask(question, "en")
    assert answer.count == len(answer.documents)


def test_each_thing_comes_once_though_it_has_the_word_in_many_languages(golden):
    golden.add("ymca", en="YMCA", es="YMCA", ar="YMCA", vi="YMCA")
    assert found("ymca", "ar") == ["ymca"]


def test_words_of_the_readers_language_come_before_others(golden):
    golden.add("a", en="Costura: costura")
    golden.add("b", es="Otro: costura")
    assert found("costura", "en")[0] == "a"
    assert found("costura", "es")[-1] == "a"


def test_words_of_a_language_that_is_not_live_find_nothing(golden):
    golden.add("french", fr="Logement")
    assert found("logement") == []


def test_counts_respect_the_other_filters_but_not_their_own(golden):
    free = ask("free", "en", {"category": frozenset({"food"})})
    assert free.count == 1
    assert free.facets["category"] == {"food": 1, "health": 1}
    assert free.facets["free"] == {"yes": 1}
    both = ask("free", "en", {"category": frozenset({"food", "health"})})
    assert both.count == 2
    none = ask(
        "free", "en", {"category": frozenset({"food"}), "free": frozenset({"no"})}
    )
    assert (none.count, none.documents) == (0, ())
    assert none.facets["free"] == {"yes": 1}


def test_a_thing_of_two_values_counts_for_both(golden):
    assert ask("housing", "en").facets["category"] == {"home": 1, "money": 1}


def test_pages_of_results_hang_together(golden):
    for number in range(25):
        golden.add(f"extra-{number}", en=f"Shelter {number}")
    first = found("shelter", limit=10)
    second = found("shelter", offset=10, limit=10)
    third = found("shelter", offset=20, limit=10)
    assert len({*first, *second, *third}) == 25
    assert found("shelter", offset=100_000 * 20) == []
    assert ask("shelter", "en", offset=40).count == 25


def test_without_modules_or_languages_there_is_nothing(golden):
    asked = (asked_words("food", "en"),)
    for question in (Question(asked, ("en",), ()), Question(asked, (), ("directory",))):
        assert engine().search(question).count == 0
