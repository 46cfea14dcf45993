"""The demo's services: complete, repeatable, marked, removable."""

import pytest

from plugins.directory import demo
from plugins.directory.models import Organization, Phone, Service, TaxonomyTerm
from portal.words.selectors import translatable_models
from tests.home.trees import make_site
from tests.plugins.directory.factories import ServiceFactory

pytestmark = pytest.mark.django_db


def test_the_demo_is_complete_repeatable_marked_and_removable(client):
    make_site()
    own = ServiceFactory(words={"name": "Of the city"})
    assert demo.load() > 0
    services = Service.objects.filter(source=demo.SOURCE)
    assert services.count() == 59
    Service.objects.filter(external_id="pantry").update(email="changed@city.example")
    assert demo.load() == 0
    assert services.get(external_id="pantry").email == "changed@city.example"
    for service in services:
        for code in ("en", "es", "ar"):
            response = client.get(f"/{code}/services/{service.pk}/")
            assert response.status_code == 200
            assert "language-notice" not in response.content.decode()
    demo.remove()
    assert list(Service.objects.all()) == [own]
    assert not TaxonomyTerm.objects.exists()
    assert Organization.objects.get() == own.organization


def test_all_its_words_are_in_all_its_languages():
    demo.load()
    for model in translatable_models():
        if model._meta.app_label != "directory":
            continue
        for record in model.objects.filter(source=demo.SOURCE):
            rows = record.words_by_language()
            assert set(rows) in (set(), set(demo.LANGUAGES)), record
            for field in record.words_model().word_fields():
                filled = {bool(getattr(row, field.name)) for row in rows.values()}
                assert len(filled) <= 1, (record, field.name)


def test_its_numbers_reach_nobody_and_its_hosts_are_nowhere():
    demo.load()
    assert all(
        "555" in number for number in Phone.objects.values_list("number", flat=True)
    )
    files = demo.FOLDER.rglob("*.toml")
    text = "".join(path.read_text(encoding="utf-8") for path in files)
    for address in (part.split('"')[0] for part in text.split("https://")[1:]):
        assert address.split("/")[0].endswith(".example")
