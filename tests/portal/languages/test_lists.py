"""Things in a row have the comma of the reader's script between them."""

from django.template import Context, Template
from django.utils.html import format_html
from django.utils.translation import override

import pytest

from portal.languages.cldr import format_list
from portal.languages.declared import DECLARED
from portal.languages.lists import row_as_html, row_of


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "a, b, c"),
        ("es", "a, b, c"),
        ("ar", "a، b، c"),
        ("prs", "a، b، c"),
        ("ur", "a، b، c"),
        ("he", "a, b, c"),
        ("zh-hans", "a、b、c"),
        ("zh-hant", "a、b、c"),
        ("ja", "a、b、c"),
        ("am", "a፣ b፣ c"),
        ("my", "a၊ b၊ c"),
        ("xx", "a, b, c"),
    ],
)
def test_each_script_has_its_comma(language, expected):
    assert row_of(["a", "", "b", "c"], language) == expected


@pytest.mark.parametrize("language", sorted(DECLARED))
def test_every_declared_language_has_one(language):
    assert row_of([1, 2], language)
    assert format_list(["a", "b", "c"], language)


def test_each_thing_is_escaped_and_keeps_its_own_direction():
    own = format_html('<bdi lang="{}">x</bdi>', "es")
    html = row_as_html(["<b>", None, "", own], "ar")
    assert html == '<bdi>&lt;b&gt;</bdi>، <bdi lang="es">x</bdi>'


def test_templates_have_both():
    template = Template("{% load languages %}{{ things|listed }}|{% comma %}")
    with override("ar"):
        html = template.render(Context({"things": ["a", "b"]}))
    assert html == "<bdi>a</bdi>، <bdi>b</bdi>|، "
