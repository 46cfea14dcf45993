"""What nobody may see is found by nobody, at once."""

from wagtail.models import PageViewRestriction

import pytest

from portal.plugin_core.models import ModuleState
from search.selectors import ask
from search.services.writing import write_documents
from tests.home.factories import ContentPageFactory
from tests.search.things import MODULE


@pytest.mark.parametrize("state", ["off", "preparing"])
def test_things_of_a_module_that_is_not_on_are_found_and_counted_nowhere(things, state):
    things.add("1", ["category:food"], en="Pantry")
    ContentPageFactory(parent=things.home, slug="pantry", title="Pantry")
    assert ask("pantry", "en").count == 2
    ModuleState.objects.filter(slug=MODULE).update(state=state)
    answer = ask("pantry", "en")
    assert answer.count == len(answer.documents) == 1
    assert "category" not in answer.facets
    assert set(answer.facets["module"]) == {""}
    ModuleState.objects.update(state="on")
    assert ask("pantry", "en").count == 2


def test_what_a_module_left_behind_that_is_not_installed_any_more_is_not_found(things):
    thing = things.add("1", en="Pantry")
    write_documents(module="uninstalled", kind="thing", things=[thing])
    ModuleState.objects.create(slug="uninstalled", state="on")
    assert ask("pantry", "en").count == 1


@pytest.mark.parametrize("question", ["council", "secret", "consejo"])
def test_nothing_of_a_hidden_page_or_record_can_be_read_out_of_the_search(
    things, client, question
):
    page = ContentPageFactory(
        parent=things.home, slug="council", title="Council secret", summary="secret"
    )
    PageViewRestriction.objects.create(
        page=page, restriction_type=PageViewRestriction.LOGIN
    )
    ContentPageFactory(
        parent=things.home, slug="draft", title="Council secret", live=False
    )
    things.add("1", en="Council secret", es="Consejo")
    things.hide("1")
    assert ask(question, "en").count == 0
    html = client.get("/en/search/", {"q": question}).content.decode()
    assert "0 results" in html
    answer = client.get("/api/search/", {"q": question}).json()
    assert answer == {"count": 0, "results": []}
