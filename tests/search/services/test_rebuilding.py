"""The index is built anew without a moment in which nothing is found."""

from django.core.management import call_command
from django.utils import timezone

import pytest

from search.analysis import VERSION
from search.models import IndexState, SearchDocument, TermSet
from search.services import rebuilding
from search.services.rebuilding import rebuild


def keys() -> set[str]:
    things = SearchDocument.objects.filter(kind="thing")
    return set(things.values_list("key", flat=True))


def test_it_finds_what_is_there_and_forgets_what_is_not(things):
    things.add("1", en="Pantry")
    things.add("2", en="Clinic")
    SearchDocument.objects.filter(key="1").delete()
    del things.known["2"]
    rebuild()
    assert keys() == {"1"}
    state = IndexState.objects.get()
    assert (state.analysis, state.has_gaps) == (VERSION, False)
    assert not TermSet.objects.filter(documents=None).exists()


def test_all_stays_found_while_it_is_built(things, monkeypatch):
    for number in range(5):
        things.add(str(number), en=f"Pantry {number}")
    seen = []
    feed = rebuilding.feed

    def watched(**options):
        seen.append(len(keys()))
        return feed(**options)

    monkeypatch.setattr(rebuilding, "feed", watched)
    rebuild()
    assert seen
    assert set(seen) == {5}


def test_things_of_a_source_that_cannot_be_asked_stay(things, monkeypatch, caplog):
    things.add("1", en="Pantry")
    monkeypatch.setattr(things, "known", _Unasked(things.known))
    rebuild()
    assert keys() == {"1"}
    assert IndexState.objects.get().has_gaps


class _Unasked(dict):
    def __iter__(self):
        raise RuntimeError("not now")


@pytest.mark.django_db
def test_the_command_says_how_much_there_is_and_can_leave_a_fresh_index_alone(capsys):
    call_command("rebuild_search")
    assert "things can be found" in capsys.readouterr().out
    built = IndexState.objects.get().built_at
    call_command("rebuild_search", if_needed=True)
    assert IndexState.objects.get().built_at == built
    IndexState.objects.update(analysis=VERSION + 1)
    call_command("rebuild_search", if_needed=True)
    assert IndexState.objects.get().analysis == VERSION
    assert IndexState.objects.get().built_at <= timezone.now()
