"""A site in three languages and a module, switched on, that has things to find."""

import pytest

from portal.plugin_core.extensions import Extensions
from portal.plugin_core.models import ModuleState
from portal.plugin_core.registry import extensions_of
from search import sources
from tests.home.trees import Tree, make_site
from tests.search.things import MODULE, Things


@pytest.fixture
def tree(db: None) -> Tree:
    return make_site(("en", "es", "ar"))


@pytest.fixture
def things(tree: Tree, monkeypatch: pytest.MonkeyPatch) -> Things:
    held = Things(tree.home)

    def declared(slug: str) -> Extensions:
        if slug == MODULE:
            return Extensions(search=(held.source(),))
        return extensions_of(slug)

    monkeypatch.setattr(sources, "extensions_of", declared)
    ModuleState.objects.create(slug=MODULE, state="on")
    return held
