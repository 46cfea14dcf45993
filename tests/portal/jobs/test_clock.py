"""What is due is done once, by one; what fails stops nothing and is tried again."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from portal.jobs import clock, schedule
from portal.jobs.clock import LEASE, tick
from portal.jobs.models import Run
from portal.jobs.schedule import Recurring, repeat
from portal.jobs.selectors import LATE, clock_stands_still, standings

pytestmark = pytest.mark.django_db

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)


@pytest.fixture
def now():
    with time_machine.travel(NOON, tick=False) as traveller:
        yield traveller


@pytest.fixture
def done(monkeypatch):
    """The only work is hourly and writes its name here."""
    monkeypatch.setattr(schedule, "_recurring", {})
    monkeypatch.setattr(schedule, "_sources", [])
    done = []
    repeat(Recurring("test.hourly", "Hourly", lambda: done.append("hourly"), HOUR))
    return done


def fail():
    raise LookupError("the word of a visitor")


def test_work_is_done_at_once_and_then_at_its_times(now, done):
    assert tick() == ["test.hourly"]
    assert tick() == []
    now.shift(HOUR - timedelta(seconds=1))
    assert tick() == []
    now.shift(timedelta(seconds=1))
    assert tick() == ["test.hourly"]
    assert done == ["hourly"] * 2


def test_work_that_another_process_is_at_is_left_to_it_until_its_lease_ends(now, done):
    during = []
    repeat(Recurring("test.slow", "Slow", lambda: during.append(tick()), HOUR))
    tick()
    assert during == [[]]
    Run.objects.update(leased_until=NOON + LEASE, due_at=NOON)
    assert tick() == []
    now.shift(LEASE)
    assert tick() == ["test.hourly", "test.slow"]


def test_failing_work_is_tried_again_and_stops_nothing(now, done, caplog):
    broken = Recurring("test.a_broken", "Broken", fail, timedelta(days=1))
    schedule._recurring = {broken.name: broken} | schedule._recurring
    assert tick() == ["test.hourly"]
    run = Run.objects.get(name="test.a_broken")
    assert (run.failures, run.failure, run.leased_until) == (1, "LookupError", None)
    assert run.due_at == NOON + clock.LONGEST_PAUSE
    assert "test.a_broken" in caplog.text
    assert [standing.is_failing for standing in standings()] == [True, False]


def test_the_clock_is_seen_to_stand_still(now, done):
    assert clock_stands_still()
    tick()
    assert not clock_stands_still()
    assert not any(standing.is_late for standing in standings())
    now.shift(HOUR + LATE + timedelta(seconds=1))
    assert clock_stands_still()
    assert all(standing.is_late for standing in standings())


def test_two_pieces_of_work_cannot_have_one_name(done):
    with pytest.raises(ValueError, match=r"test\.hourly"):
        repeat(Recurring("test.hourly", "Another", fail, HOUR))
