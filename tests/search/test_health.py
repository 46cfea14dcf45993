"""Staff are told when search does not know what the portal knows."""

import pytest

from portal.operations.health.checks import Unwell
from search.analysis import VERSION
from search.health import look_at_index
from search.models import IndexState, SearchDocument
from tests.home.factories import ContentPageFactory


def test_all_is_well_where_every_page_is_known(tree):
    ContentPageFactory(parent=tree.home, slug="food")
    look_at_index()


def test_an_index_that_was_never_built_is_told(tree):
    IndexState.objects.all().delete()
    with pytest.raises(Unwell, match="never built"):
        look_at_index()


@pytest.mark.parametrize(
    ("state", "words"),
    [({"analysis": VERSION + 1}, "older version"), ({"has_gaps": True}, "not found")],
)
def test_a_stale_index_is_told(tree, state, words):
    IndexState.objects.update(**state)
    with pytest.raises(Unwell, match=words):
        look_at_index()


def test_an_empty_index_is_told(tree):
    SearchDocument.objects.all().delete()
    with pytest.raises(Unwell, match="Some pages"):
        look_at_index()
