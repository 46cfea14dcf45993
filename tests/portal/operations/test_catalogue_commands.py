"""Words go from code to catalogue to the screen, by three commands."""

import gettext
from io import StringIO

from django.core.management import CommandError, call_command

import pytest

from portal.operations.catalogues.files import read_catalogue, write_catalogue

PYTHON = """
from django.utils.translation import gettext_lazy as _, ngettext, pgettext_lazy

TITLE = _("Save")
LONG = _(
    "Two parts "
    "of one sentence"
)
MONTH = pgettext_lazy("month name", "May")


def days(n):
    if n:
            return ngettext("%(n)s day", "%(n)s days", n) % {"n": n}
"""
TEMPLATE = """{% load i18n %}
<p title="{% translate "It's here" %}">{% translate "Open" context "verb" %}</p>
      {{ thing|default:_("Nothing") }}
  {% blocktranslate trimmed with name=user.name %}
     Welcome back,
     <b>{{ name }}</b>: 100%
  {% endblocktranslate %}
 {% blocktranslate count n=things|length %}{{ n }} thing{% plural %}{{ n }} things\
{% endblocktranslate %}
{# Translators: on the button #}
{% translate 'Send' %} don't read "this"
"""
WORDS = {
    "Save": "Guardar",
    "Two parts of one sentence": "Dos partes de una frase",
    ("May", "month name"): "Mayo",
    "It's here": "Aquí está",
    ("Open", "verb"): "Abrir",
    "Nothing": "Nada",
    "Welcome back, <b>%(name)s</b>: 100%%": "Hola, <b>%(name)s</b>: 100 %%",
    "Send": "Enviar",
}
PLURALS = {
    "%(n)s day": ("%(n)s día", "%(n)s días"),
    "%(n)s thing": ("%(n)s cosa", "%(n)s cosas"),
}


@pytest.fixture
def project(tmp_path, settings, monkeypatch):
    settings.ROOT = tmp_path
    commands = "portal.operations.management.commands"
    for name, languages in (
        ("portal.operations.catalogues.wanted.COMPLETE", ("es",)),
        ("portal.operations.catalogues.wanted.LANGUAGES", ("es",)),
        (f"{commands}.extract_catalogues.LANGUAGES", ("es",)),
        (f"{commands}.check_catalogues.COMPLETE", ("es",)),
        (f"{commands}.check_catalogues.FOR_NEWCOMERS", ()),
    ):
        monkeypatch.setattr(name, languages)
    (tmp_path / "portal" / "room" / "templates").mkdir(parents=True)
    (tmp_path / "home").mkdir()
    (tmp_path / "search").mkdir()
    (tmp_path / "portal" / "room" / "words.py").write_text(PYTHON)
    (tmp_path / "portal" / "room" / "templates" / "page.html").write_text(TEMPLATE)
    return tmp_path


@pytest.fixture
def catalogue(project):
    return project / "portal" / "locale" / "es" / "LC_MESSAGES" / "django.po"


def run(command: str, **options) -> str:
    said = StringIO()
    call_command(command, stdout=said, stderr=said, **options)
    return said.getvalue()


def translate(path) -> None:
    catalog = read_catalogue(path)
    for message in catalog:
        if isinstance(message.id, tuple):
            message.string = PLURALS[message.id[0]]
        elif message.id:
            key = (message.id, message.context) if message.context else message.id
            message.string = WORDS[key]
    write_catalogue(path, catalog)


def test_all_words_of_code_and_templates_reach_the_catalogue(catalogue):
    assert "10 messages, 10 to translate" in run("extract_catalogues")
    catalog = read_catalogue(catalogue)
    for key in WORDS:
        words, context = key if isinstance(key, tuple) else (key, None)
        assert catalog.get(words, context) is not None, words
    for singular in PLURALS:
        assert isinstance(catalog[singular].id, tuple)
    assert catalog["Send"].auto_comments == ["Translators: on the button"]


def test_the_catalogue_names_files_but_no_lines(catalogue):
    run("extract_catalogues")
    assert "#: portal/room/words.py\n" in catalogue.read_text()


def test_the_header_asks_nobody_to_fill_it_in(catalogue):
    run("extract_catalogues")
    written = catalogue.read_text()
    assert "EMAIL@ADDRESS" not in written
    assert "YEAR-MO-DA" not in written
    assert "LL@li.org" not in written
    assert "Plural-Forms: nplurals=2" in written


def test_who_translated_stays_in_the_header(catalogue):
    run("extract_catalogues")
    catalog = read_catalogue(catalogue)
    catalog.last_translator = "Rosa Luna <rosa@city.example>"
    write_catalogue(catalogue, catalog)
    run("extract_catalogues")
    assert "Last-Translator: Rosa Luna" in catalogue.read_text()


def test_a_second_extraction_changes_nothing(catalogue):
    run("extract_catalogues")
    translate(catalogue)
    before = catalogue.read_bytes()
    assert "10 messages, 0 to translate" in run("extract_catalogues")
    assert catalogue.read_bytes() == before


def test_words_that_left_the_code_leave_the_catalogue(project, catalogue):
    run("extract_catalogues")
    translate(catalogue)
    (project / "portal" / "room" / "words.py").write_text("")
    run("extract_catalogues")
    assert "Guardar" not in catalogue.read_text()
    assert "Enviar" in catalogue.read_text()


def test_the_check_fails_until_all_is_translated(catalogue):
    with pytest.raises(CommandError, match="1 problems"):
        run("check_catalogues")
    run("extract_catalogues")
    with pytest.raises(CommandError, match="10 problems"):
        run("check_catalogues")
    translate(catalogue)
    assert "Whole and sound: es" in run("check_catalogues")


def test_only_catalogues_that_changed_are_compiled(catalogue):
    run("extract_catalogues")
    translate(catalogue)
    assert "compiled portal/locale/es" in run("compile_catalogues")
    assert run("compile_catalogues") == ""
    with catalogue.with_suffix(".mo").open("rb") as file:
        spanish = gettext.GNUTranslations(file)
    assert spanish.gettext("Save") == "Guardar"
    assert spanish.pgettext("verb", "Open") == "Abrir"
    assert spanish.ngettext("%(n)s day", "%(n)s days", 3) == "%(n)s días"


def test_a_plugin_has_catalogues_of_its_own(project):
    plugin = project / "plugins" / "garden"
    (plugin / "locale").mkdir(parents=True)
    (plugin / "apps.py").write_text('from x import _\nTITLE = _("Garden")\n')
    run("extract_catalogues")
    path = "locale/es/LC_MESSAGES/django.po"
    assert "Garden" in (plugin / path).read_text()
    assert "Garden" not in (project / "portal" / path).read_text()


def test_languages_for_newcomers_need_the_words_that_newcomers_meet(
    project, monkeypatch
):
    wanted = "portal.operations.catalogues.wanted"
    monkeypatch.setattr(f"{wanted}.LANGUAGES", ("es", "fr"))
    monkeypatch.setattr(
        "portal.operations.management.commands.extract_catalogues.LANGUAGES",
        ("es", "fr"),
    )
    run("extract_catalogues")
    french = project / "portal" / "locale" / "fr" / "LC_MESSAGES" / "django.po"
    catalog = read_catalogue(french)
    assert catalog.get("Send") is not None
    assert catalog.get("Save") is None
