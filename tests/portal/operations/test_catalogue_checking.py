"""The check of the message catalogues finds each kind of gap and damage."""

import pytest
from babel.messages.catalog import Catalog

from portal.operations.catalogues.checking import problems


def found(source, text, *, locale="es", flags=(), context=None) -> str:
    template, catalog = Catalog(fuzzy=False), Catalog(locale=locale, fuzzy=False)
    template.add(source, context=context)
    catalog.add(source, text, flags=flags, context=context)
    return "; ".join(str(problem) for problem in problems(catalog, template))


def test_a_sound_catalogue_has_no_problems():
    assert found("Hello %(name)s, <b>%(n)d</b>", "<b>%(n)d</b>: hola %(name)s") == ""
    assert found("May", "Mayo", context="month name") == ""


def test_words_of_the_code_that_the_catalogue_lacks_are_named():
    template = Catalog(fuzzy=False)
    template.add("Save")
    (problem,) = problems(Catalog(locale="es", fuzzy=False), template)
    assert str(problem) == "not in the catalogue: 'Save'"


def test_the_same_words_in_another_context_are_other_words():
    template, catalog = Catalog(fuzzy=False), Catalog(locale="es", fuzzy=False)
    template.add("May", context="month name")
    catalog.add("May", "Poder")
    assert [problem.what for problem in problems(catalog, template)] == [
        "not in the catalogue"
    ]


def test_empty_translations_are_missing():
    assert "not translated" in found("Save", "")
    assert "not translated" in found(("%(n)s day", "%(n)s days"), ("%(n)s día", ""))


def test_unsure_translations_are_not_whole():
    assert "fuzzy" in found("Save", "Guardar", flags=["fuzzy"])


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("Hello %(name)s", "Hola %(nombre)s"),
        ("Hello %(name)s", "Hola"),
        ("Hello %(name)s", "Hola %(name)"),
        ("Hello {name}", "Hola {nombre}"),
        ("Hello %s", "Hola"),
        ("%s of %d", "%s de %s"),
        ("Hello {}", "Hola"),
        ("Hello", "Hola %(name)s"),
    ],
)
def test_values_must_find_their_places_again(source, text):
    assert "places for values" in found(source, text)


def test_a_per_cent_sign_is_no_place_for_a_value():
    assert found("100% sure", "Seguro al 100 %") == ""
    assert found("100%% of %s", "El 100 %% de %s") == ""


@pytest.mark.parametrize(
    "text",
    ["Lee esto", "Lee <b>esto", 'Lee <a href="https://other.example">esto</a>'],
)
def test_tags_must_be_the_same(text):
    assert "HTML tags" in found('Read <a href="/help/">this</a>', text)


def test_every_plural_form_of_the_language_is_needed():
    days = ("%(n)s day", "%(n)s days")
    six = ("لا أيام", "يوم", "يومان", "%(n)s أيام", "%(n)s يومًا", "%(n)s يوم")
    assert found(days, six, locale="ar") == ""
    assert "2 plural forms instead of 6" in found(days, six[:2], locale="ar")


def test_plural_forms_may_leave_the_number_out_but_not_the_last():
    days = ("%(n)s day", "%(n)s days")
    assert found(days, ("un día", "%(n)s días")) == ""
    assert "places for values" in found(days, ("%(n)s día", "días"))
    assert "places for values" in found(days, ("%(m)s día", "%(n)s días"))


def test_a_header_with_wrong_plural_forms_is_found():
    catalog = Catalog(locale="ar", fuzzy=False)
    catalog.mime_headers = [("Plural-Forms", "nplurals=2; plural=(n != 1);")]
    (problem,) = problems(catalog, Catalog(fuzzy=False))
    assert "announces 2 plural forms" in str(problem)


def test_a_message_that_became_plural_in_the_code_is_found():
    template, catalog = Catalog(fuzzy=False), Catalog(locale="es", fuzzy=False)
    template.add(("%(n)s day", "%(n)s days"))
    catalog.add("%(n)s day", "%(n)s día")
    (problem,) = problems(catalog, template)
    assert "plural" in problem.what
