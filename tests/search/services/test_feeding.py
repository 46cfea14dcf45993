"""What changes is found, or not found any more, with the same commit."""

from datetime import UTC, datetime, timedelta

from django.db import transaction

import pytest
from taggit.models import Tag

from portal.plugin_core import FindableText, changed, gone
from search.models import IndexState, OpenInterval, SearchDocument, SearchText, TermSet
from search.term_sets import terms_of

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)


def titles() -> set[str]:
    documents = SearchText.objects.filter(document__kind="thing")
    return set(documents.values_list("title", flat=True))


def test_a_thing_has_a_document_with_its_words_terms_and_hours(things):
    thing = things.add(
        "1", ["category:food", "free:yes"], en="Pantry: Bags", es="Banco"
    )
    things.known["1"] = thing = type(thing)(
        **vars(thing)
        | {
            "latitude": 39.9,
            "longitude": -82.9,
            "opens": ((NOON, NOON + timedelta(hours=2)),),
            "facts": {"phone": "311"},
        }
    )
    changed(Tag, ["1"])
    document = SearchDocument.objects.get(kind="thing")
    assert (document.module, document.key, document.path) == (
        "directory",
        "1",
        "services/1/",
    )
    assert (document.latitude, document.facts) == (39.9, {"phone": "311"})
    assert terms_of([document.term_set_id])[document.term_set_id] == {
        "module": ("directory",),
        "kind": ("thing",),
        "category": ("food",),
        "free": ("yes",),
    }
    assert titles() == {"Pantry", "Banco"}
    assert OpenInterval.objects.get().closes == NOON + timedelta(hours=2)


def test_a_change_replaces_words_and_terms(things):
    things.add("1", ["category:food"], en="Pantry", es="Banco")
    things.add("1", ["category:health"], en="Clinic")
    assert titles() == {"Clinic"}
    term_set = SearchDocument.objects.get(kind="thing").term_set
    assert list(term_set.terms.values_list("value", flat=True)) == ["health"]
    assert SearchText.objects.get(title="Clinic").term_set == term_set


def test_things_of_the_same_terms_share_them(things):
    things.add("1", ["category:food", "free:yes"], en="One")
    things.add("2", ["free:yes", "category:food"], en="Two")
    assert TermSet.objects.filter(module="directory").count() == 1


@pytest.mark.parametrize("way", ["hidden", "deleted"])
def test_what_is_not_public_any_more_is_taken_out(things, way):
    things.add("1", en="Pantry")
    things.add("2", en="Clinic")
    if way == "hidden":
        things.hide("1")
    else:
        del things.known["1"]
        gone(Tag, ["1"])
    assert titles() == {"Clinic"}


def test_what_is_rolled_back_is_not_found(things):
    things.add("1", en="Pantry")
    with transaction.atomic():
        things.add("2", en="Clinic")
        transaction.set_rollback(True)
    assert titles() == {"Pantry"}


def test_a_source_that_fails_stops_no_change_and_its_things_are_not_found(
    things, caplog
):
    things.add("1", en="Pantry")
    things.failure = RuntimeError("no")
    changed(Tag, ["1"])
    assert titles() == set()
    assert "Search could not take in" in caplog.text
    assert IndexState.objects.get().has_gaps


def test_many_things_at_once_cost_few_queries_each(
    things, django_assert_max_num_queries
):
    for number in range(450):
        things.known[str(number)] = things.known.get("0") or things.add("0", en="Zero")
    things.known = {
        key: type(thing)(**vars(thing) | {"key": key})
        for key, thing in things.known.items()
    }
    with django_assert_max_num_queries(60):
        changed(Tag, list(things.known))
    assert SearchDocument.objects.filter(kind="thing").count() == 450


def test_a_nul_in_a_text_is_kept_out_of_the_database(things):
    thing = things.add("1", en="Pantry")
    things.known["1"] = type(thing)(
        **vars(thing) | {"texts": {"en": FindableText("Pan\0try", "a\0b")}}
    )
    changed(Tag, ["1"])
    assert titles() == {"Pan try"}
