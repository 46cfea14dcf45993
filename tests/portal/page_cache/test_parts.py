"""What stands around every page is fetched once, until it changes or its time is up."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier
from time import sleep

from django.utils import timezone, translation

import pytest
import time_machine

from portal.page_cache import parts
from portal.page_cache.parts import shared_part, sharing_parts
from portal.page_cache.time_limits import collecting_time_limits, true_until


@pytest.fixture(autouse=True)
def _nothing_kept():
    parts._by_generation.clear()


class Making:
    def __init__(self, until=None):
        self.made, self.until = 0, until

    def __call__(self):
        self.made += 1
        true_until(self.until)
        return self.made


def ask(make, generation="one", language="en"):
    with sharing_parts(generation), translation.override(language):
        return shared_part("menus", make)


def test_a_part_is_made_once_for_all_pages_of_a_language():
    make = Making()
    assert [ask(make), ask(make), ask(make, language="ar")] == [1, 1, 2]


def test_a_change_has_it_made_anew():
    make = Making()
    assert [ask(make), ask(make, generation="two")] == [1, 2]


def test_what_was_before_a_change_is_forgotten():
    for number in range(5):
        ask(Making(), generation=f"generation {number}")
    assert list(parts._by_generation) == ["generation 4"]


def test_without_a_visitor_it_is_made_each_time():
    make = Making()
    assert [shared_part("menus", make), shared_part("menus", make)] == [1, 2]


def test_a_part_ends_by_the_clock_and_the_page_with_it():
    soon = timezone.now() + timedelta(minutes=5)
    make = Making(until=soon)
    for _page in range(2):
        with collecting_time_limits() as limit:
            assert ask(make) == 1
        assert limit.until == soon
    with time_machine.travel(soon, tick=False):
        assert ask(make) == 2


def test_what_cannot_be_made_is_not_kept():
    def broken():
        raise RuntimeError("the database is gone")

    with pytest.raises(RuntimeError):
        ask(broken)
    assert ask(Making()) == 1


def test_threads_that_ask_at_once_have_it_made_once():
    ready, make = Barrier(4), Making()

    def slowly():
        sleep(0.05)
        return make()

    def ask_with_the_others(_thread):
        ready.wait(5)
        return ask(slowly)

    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(ask_with_the_others, range(4))) == [1, 1, 1, 1]


def test_the_memory_is_bounded():
    for number in range(parts.MOST + 10):
        with sharing_parts("one"):
            shared_part(f"part {number}", Making())
    assert len(parts._by_generation["one"].made) <= parts.MOST
