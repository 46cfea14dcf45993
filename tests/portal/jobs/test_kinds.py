"""A kind has one name, begins with its app's, and is closed by any gate."""

from dataclasses import replace

import pytest

from portal.jobs.kinds import (
    add_gate,
    all_kinds,
    declare,
    find_kind,
    is_open,
    open_names,
)
from tests.portal.jobs.small_jobs import WRITE_ROWS


def test_a_kind_is_found_by_its_name():
    declare(WRITE_ROWS)
    assert all_kinds() == (WRITE_ROWS,)
    assert find_kind("portal_jobs.write_rows") == WRITE_ROWS
    assert find_kind("portal_jobs.unknown") is None


def test_two_kinds_cannot_have_one_name():
    with pytest.raises(ValueError, match="Two kinds"):
        declare(replace(WRITE_ROWS, title="Another"))


@pytest.mark.parametrize(
    "name", ["write_rows", "nowhere.write", "portal_jobs.", "portal_jobs.Write Rows"]
)
def test_a_name_begins_with_the_label_of_an_app(name):
    with pytest.raises(ValueError, match="label"):
        declare(replace(WRITE_ROWS, name=name))


def test_one_closed_gate_is_enough():
    add_gate(lambda kind: True)
    assert is_open(WRITE_ROWS)
    add_gate(lambda kind: kind.name != WRITE_ROWS.name)
    assert not is_open(WRITE_ROWS)
    assert open_names() == []
