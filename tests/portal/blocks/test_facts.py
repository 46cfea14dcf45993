"""Blocks of facts: the record's own, in the reader's language, at a fixed price."""

from typing import Any

from django.template import Context, Template

import pytest
from pytest_django import DjangoAssertNumQueries

from portal.blocks.families import CORE_BLOCKS
from portal.blocks.streams import PluginStreamBlock
from portal.contacts.models import SourcedRecord
from portal.languages.reader import reading
from portal.words.services import save_words
from tests.portal.blocks.factories import content_page, reader
from tests.portal.contacts.factories import (
    ContactFactory,
    ContactPhoneFactory,
    FigureFactory,
    HoursFactory,
    PlaceFactory,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("modules_asked")]


FACTS = {
    "contact": ContactFactory,
    "place": PlaceFactory,
    "hours": HoursFactory,
    "figure": FigureFactory,
}


def fact(name: str, record: SourcedRecord | int) -> dict[str, Any]:
    return {"type": name, "value": {name: getattr(record, "pk", record)}}


def render(language: str, *children: dict[str, Any], **context: Any) -> str:
    stream = PluginStreamBlock()
    with reading(reader(language)):
        return stream.render(stream.to_python(list(children)), context=context)


@pytest.mark.parametrize("name", FACTS)
def test_a_fact_speaks_the_readers_language(name: str) -> None:
    record = FACTS[name](words={"name": "City hall"})
    save_words(record=record, language="ar", values={"name": "دار البلدية"})
    save_words(record=record, language="es", values={"name": "Ayuntamiento"})
    assert "دار البلدية" in render("ar", fact(name, record))
    assert "Ayuntamiento" in render("es", fact(name, record))
    assert "City hall" in render("en", fact(name, record))


@pytest.mark.parametrize("name", FACTS)
def test_words_in_another_language_are_marked(name: str) -> None:
    record = FACTS[name](words={"name": "City hall"})
    html = render("ar", fact(name, record))
    assert '<bdi lang="en" dir="ltr">City hall</bdi>' in html


@pytest.mark.parametrize("name", FACTS)
def test_a_hidden_fact_is_gone_from_every_page(name: str) -> None:
    record = FACTS[name](hidden=True)
    assert render("en", fact(name, record)).strip() == ""


@pytest.mark.parametrize("name", FACTS)
def test_a_deleted_fact_leaves_no_hole(name: str) -> None:
    assert render("en", fact(name, 999999)).strip() == ""


@pytest.mark.parametrize("language", ["ar", "es", "en"])
def test_a_number_reads_from_left_to_right_in_every_language(language: str) -> None:
    contact = ContactPhoneFactory(number="+12155550123").contact
    html = render(language, fact("contact", contact))
    assert '<bdi class="num" dir="ltr">(215) 555-0123</bdi>' in html
    assert 'href="tel:+12155550123"' in html


def test_a_fact_on_an_untranslated_page_is_still_the_readers(home: Any) -> None:
    page = content_page(home, body=[fact("contact", ContactFactory())])
    with reading(reader("ar")):
        html = Template(
            "{% load wagtailcore_tags %}{% include_block page.body %}"
        ).render(Context({"page": page}))
    assert '<div class="contact" lang="ar" dir="rtl">' in html


@pytest.mark.parametrize("name", FACTS)
def test_many_facts_cost_as_much_as_few(
    name: str, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    records = [FACTS[name]() for _number in range(12)]
    budget = {"contact": 2, "hours": 2}.get(name, 1)
    with django_assert_max_num_queries(budget):
        html = render("en", *(fact(name, record) for record in records))
    assert html.count("record-name") == 12 or name == "figure"


@pytest.mark.parametrize("name", FACTS)
def test_the_picker_shows_a_fact_of_the_city_itself(name: str) -> None:
    block = CORE_BLOCKS[name]()
    assert block.render(block.get_preview_value()) == ""
    FACTS[name](hidden=True)
    FACTS[name](words={"name": "City hall"})
    assert "City hall" in block.render(block.get_preview_value())


def test_a_fact_that_several_blocks_show_is_fetched_once(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    place, hours = PlaceFactory(), HoursFactory()
    contact = ContactFactory(place=place, hours=hours)
    blocks = [
        fact("contact", contact),
        {"type": "action", "value": {"contact": contact.pk, "ways": ["call"]}},
        fact("place", place),
        fact("hours", hours),
    ]
    with django_assert_num_queries(3):
        html = render("en", *blocks)
    assert html.count("record-name") == 3
