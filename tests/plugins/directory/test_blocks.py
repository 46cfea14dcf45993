"""Blocks show services as they are now, and keep their shape for ever."""

import json

from django.db import connection
from django.test.utils import CaptureQueriesContext

from wagtail.blocks import StreamBlock

import pytest

from home.models import ContentPage
from plugins.directory.blocks import BLOCKS, ServiceBlock, ServicesBlock
from portal.blocks.streams import KeepingStreamBlock
from tests.home.factories import ContentPageFactory
from tests.home.trees import as_reader, make_site
from tests.plugins.directory.factories import (
    AttributeFactory,
    PhoneFactory,
    ServiceFactory,
    TaxonomyTermFactory,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("modules_asked")]

GOLDEN = {
    "directory_service": {"service": 1},
    "directory_services": {"heading": "Food", "category": 1, "number": 3},
}


@pytest.fixture
def page():
    return ContentPageFactory(parent=make_site().home)


def stream() -> StreamBlock:
    return KeepingStreamBlock([(name, make()) for name, make in BLOCKS.items()])


def rendered(page: ContentPage, *children: tuple[str, dict]) -> str:
    stored = [
        {"type": name, "value": value, "id": str(number)}
        for number, (name, value) in enumerate(children)
    ]
    with as_reader("en"):
        block = stream()
        return block.render(block.to_python(stored), context={"page": page})


@pytest.mark.parametrize("name", BLOCKS)
def test_stored_blocks_keep_their_shape(name):
    ServiceFactory(pk=1)
    TaxonomyTermFactory(pk=1)
    stored = [{"type": name, "value": GOLDEN[name], "id": "b1"}]
    block = stream()
    value = block.to_python(json.loads(json.dumps(stored)))
    list(value)
    assert block.get_prep_value(value) == stored
    assert set(BLOCKS[name]().child_blocks) == set(GOLDEN[name])


def test_a_service_is_a_card_with_the_way_to_its_page(page):
    service = ServiceFactory(words={"name": "Free groceries"}, source_name="We")
    PhoneFactory(service=service)
    html = rendered(page, ("directory_service", {"service": service.pk}))
    assert f'<a href="/en/services/{service.pk}/">Free groceries</a>' in html
    assert 'href="tel:+12155550123"' in html
    assert str(service.organization) in html


@pytest.mark.parametrize("facts", [{"hidden": True}, {"status": "inactive"}])
def test_what_visitors_may_not_see_shows_nothing(page, facts):
    service = ServiceFactory(words={"name": "Secret"}, **facts)
    term = AttributeFactory(service=service).taxonomy_term
    for block in (
        ("directory_service", {"service": service.pk}),
        ("directory_services", {"category": term.pk, "number": 3}),
    ):
        assert "Secret" not in rendered(page, block)


def test_what_is_deleted_shows_nothing(page):
    assert "<" not in rendered(
        page,
        ("directory_service", {"service": 99}),
        ("directory_services", {"category": 99, "number": 3}),
    )


def test_a_category_shows_some_of_its_services_and_the_way_to_all(page):
    food = TaxonomyTermFactory(words={"name": "Food"})
    narrow = TaxonomyTermFactory(parent=food)
    for number in range(4):
        AttributeFactory(
            service=ServiceFactory(words={"name": f"Pantry {number}"}),
            taxonomy_term=narrow,
        )
    html = rendered(
        page,
        ("directory_services", {"heading": "Eat", "category": food.pk, "number": 3}),
    )
    assert html.count('<li class="directory-place">') == 3
    assert f'href="/en/services/?category={food.pk}"' in html
    assert "Food: all 4 services" in html


def test_many_cards_cost_as_many_queries_as_one(page):
    services = [ServiceFactory() for _number in range(5)]
    rendered(page)
    counts = []
    for shown in (services[:1], services):
        with CaptureQueriesContext(connection) as queries:
            rendered(page, *(("directory_service", {"service": s.pk}) for s in shown))
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_the_picker_shows_something_true():
    ServiceFactory(hidden=True)
    shown = ServiceFactory()
    assert ServiceBlock().get_preview_value()["service"] == shown
    term = TaxonomyTermFactory()
    assert ServicesBlock().get_preview_value()["category"] == term
