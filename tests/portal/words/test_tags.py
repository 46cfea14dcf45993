"""Words in templates: escaped, and marked where they are in another language."""

from types import SimpleNamespace

from django.template import Context, Template
from django.utils.translation import override

import pytest

from portal.words.services import save_words
from portal.words.texts import FieldStatus, Text
from tests.portal.contacts.factories import ContactFactory

pytestmark = pytest.mark.django_db


def render(source: str, **context: object) -> str:
    return Template("{% load words %}" + source).render(Context(context))


def test_words_in_the_readers_language_stand_plain_and_escaped():
    contact = ContactFactory(words={"name": "Help & <b>more</b>"})
    with override("en"):
        assert render('{% say contact "name" %}', contact=contact) == (
            "Help &amp; &lt;b&gt;more&lt;/b&gt;"
        )


def test_words_in_another_language_carry_its_code_and_direction():
    contact = ContactFactory(words={"name": "Clinic"})
    with override("ar"):
        assert render('{% say contact "name" %}', contact=contact) == (
            '<bdi lang="en" dir="ltr">Clinic</bdi>'
        )


def test_words_are_compared_with_the_language_of_the_text_around():
    contact = ContactFactory(words={"name": "Clinic"})
    save_words(record=contact, language="ar", values={"name": "عيادة"})
    with override("ar"):
        assert render('{% say contact "name" inside="en" %}', contact=contact) == (
            '<bdi lang="ar" dir="rtl">عيادة</bdi>'
        )
        assert render("{{ text|spoken }}", text=contact.say("name")) == "عيادة"


def test_words_of_several_lines_become_paragraphs_in_their_language():
    contact = ContactFactory(words={"description": "One <i>\n\nTwo"})
    with override("ar"):
        html = render('{% say_paragraphs contact "description" %}', contact=contact)
        nothing = render('{% say_paragraphs contact "title" %}', contact=contact)
    assert html.startswith('<div lang="en" dir="ltr"><p>One &lt;i&gt;</p>')
    assert nothing == ""


def test_an_element_says_the_readers_language_only_where_it_differs():
    with override("ar"):
        assert render('{% reader_language "en" %}') == ' lang="ar" dir="rtl"'
        assert render('{% reader_language "ar" %}') == ""


def test_names_of_several_records_say_once_that_a_computer_wrote_them():
    machine = [Text(name, "es", FieldStatus.MACHINE) for name in ("Uno", "Dos")]
    named = [SimpleNamespace(name=name) for name in machine]
    read = SimpleNamespace(name=Text("Tres", "es", FieldStatus.REVIEWED))
    with override("es"):
        html = render("{% names_notices named %}", named=[*named, read])
        assert html.count("computadora") == 1
        assert "computadora" not in render("{% names_notices named %}", named=[read])


def test_doors_say_so_below_them():
    door = SimpleNamespace(
        url="/es/food/",
        sign="food",
        name=Text("Comida", "es", FieldStatus.MACHINE),
    )
    with override("es"):
        assert "computadora" in render('{% include "needs/doors.html" %}', doors=[door])
