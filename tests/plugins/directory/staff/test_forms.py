"""One form saves a record with its words and lists, and search hears of it."""

from django.urls import reverse

import pytest

from plugins.directory.models import Phone, Service
from portal.words.services import save_words
from tests.plugins.directory.factories import (
    AttributeFactory,
    LocationFactory,
    OrganizationFactory,
    PhoneFactory,
    ScheduleFactory,
    ServiceAtLocationFactory,
    ServiceFactory,
    TaxonomyTermFactory,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("live_languages")]

LISTS = ("attributes", "service_at_locations", "phones", "schedules")


def address(name: str, *args: object, model: str = "service") -> str:
    return reverse(f"wagtailsnippets_directory_{model}:{name}", args=args)


def form_data(**changes: object) -> dict[str, object]:
    data: dict[str, object] = {
        "name": "Free groceries",
        "status": "active",
        "source_language": "en",
    }
    for name in LISTS:
        data |= {f"{name}-TOTAL_FORMS": "0", f"{name}-INITIAL_FORMS": "0"}
    return data | changes


def row(name: str, index: int, **fields: object) -> dict[str, object]:
    return {
        f"{name}-TOTAL_FORMS": str(index + 1),
        **{f"{name}-{index}-{field}": value for field, value in fields.items()},
    }


def test_a_service_is_written_with_all_its_lists(administrator, told):
    organization, location = OrganizationFactory(), LocationFactory()
    term = TaxonomyTermFactory()
    data = form_data(
        organization=organization.pk,
        **row("attributes", 0, taxonomy_term=term.pk),
        **row("service_at_locations", 0, location=location.pk, description="Upstairs"),
    )
    data |= row(
        "phones", 0, number="215-555-0123", type="voice", description="Front desk"
    )
    data |= row("phones", 1, given="555-HELP", type="text")
    data |= row("schedules", 0, byday=["MO", "FR"], opens_at="9:00", closes_at="17:00")
    data |= row("schedules", 1, description="First Saturday of the month")
    response = administrator.post(address("add"), data)
    assert response.status_code == 302, response.context["form"].errors
    service = Service.objects.get()
    assert str(service) == "Free groceries"
    assert service.attributes.get().taxonomy_term == term
    place = service.service_at_locations.get()
    assert place.location == location
    assert place.say("description", "en") == "Upstairs"
    desk, other = service.phones.all()
    assert (desk.number, desk.say("description", "en")) == (
        "+12155550123",
        "Front desk",
    )
    assert (other.number, other.given) == ("", "555-HELP")
    assert not other.words.exists()
    week, words = service.schedules.all()
    assert week.byday == "MO,FR"
    assert words.say("description", "en") == "First Saturday of the month"
    assert told == [(Service, [str(service.pk)])]


def test_words_of_a_row_are_written_in_the_language_of_the_record(administrator):
    data = form_data(
        source_language="es",
        **row("phones", 0, number="911", type="voice", description="De noche"),
    )
    assert administrator.post(address("add"), data).status_code == 302
    phone = Phone.objects.get()
    assert phone.source_language == "es"
    assert phone.words.get().language == "es"


def test_a_changed_row_outdates_its_translation(administrator):
    phone = PhoneFactory(service=ServiceFactory())
    save_words(record=phone, language="en", values={"description": "Desk"})
    save_words(record=phone, language="es", values={"description": "Recepción"})
    data = form_data(
        **{"phones-INITIAL_FORMS": "1"},
        **row(
            "phones",
            0,
            id=phone.pk,
            number="215-555-0123",
            type="voice",
            description="Front desk",
        ),
    )
    url = address("edit", phone.service_id)
    assert administrator.post(url, data).status_code == 302
    fresh = Phone.objects.get()
    assert fresh.say("description", "en") == "Front desk"
    assert fresh.say("description", "es").status == "outdated"


@pytest.mark.parametrize(
    "half", [{"opens_at": "9:00", "closes_at": "17:00"}, {"byday": ["MO"]}]
)
def test_half_of_opening_times_needs_words(administrator, half):
    data = form_data(**row("schedules", 0, **half))
    response = administrator.post(address("add"), data)
    assert not Service.objects.exists()
    assert "Tick days and give times, or say it in words." in response.content.decode()


def test_rules_that_are_no_plain_week_stay_as_they_came(administrator):
    schedule = ScheduleFactory(
        service=ServiceFactory(), byday="1MO", freq="MONTHLY", extra={"count": "3"}
    )
    url = address("edit", schedule.service_id)
    assert "schedules-0-byday" not in administrator.get(url).content.decode()
    data = form_data(
        **{"schedules-INITIAL_FORMS": "1"},
        **row("schedules", 0, id=schedule.pk, opens_at="10:00", closes_at="17:00"),
    )
    assert administrator.post(url, data).status_code == 302
    schedule.refresh_from_db()
    assert (schedule.byday, schedule.freq) == ("1MO", "MONTHLY")
    assert schedule.extra == {"count": "3"}
    assert schedule.opens_at.hour == 10


def test_what_staff_change_of_an_imported_record_is_locked(administrator):
    service = ServiceFactory(source="s", external_id="1", words={"name": "Food"})
    data = form_data(
        organization=service.organization_id,
        url="https://food.example",
        **row("phones", 0, number="911", type="voice"),
    )
    administrator.post(address("edit", service.pk), data)
    service.refresh_from_db()
    assert service.locked_fields == ["name", "phones", "url"]


def test_a_service_that_moves_tells_search_once(administrator, told):
    service = ServiceFactory(words={"name": "Food"})
    data = form_data(organization=OrganizationFactory().pk)
    administrator.post(address("edit", service.pk), data)
    assert told == [(Service, [str(service.pk)])]


def test_a_translation_tells_search(administrator, told):
    service = ServiceFactory(words={"name": "Food"})
    url = address("translations", service.organization_id, "es", model="organization")
    page = administrator.get(url)
    seen = page.context["form"]["name-seen"].initial
    administrator.post(url, {"name": "Casa", "name-seen": seen})
    assert told == [(Service, [str(service.pk)])]
    assert service.organization.say("name", "es") == "Casa"


def test_what_is_deleted_tells_search_and_what_is_needed_stays(administrator, told):
    service = ServiceFactory()
    key = str(service.pk)
    url = address("delete", service.organization_id, model="organization")
    assert administrator.post(url).status_code in {302, 403}
    assert Service.objects.exists()
    assert told == []
    administrator.post(address("delete", service.pk))
    assert not Service.objects.exists()
    assert told == [(Service, [key])]


def full_service(rows: int) -> Service:
    service = ServiceFactory()
    for _number in range(rows):
        AttributeFactory(service=service)
        place = ServiceAtLocationFactory(service=service)
        for part in (PhoneFactory(service=service), ScheduleFactory(service=service)):
            save_words(record=part, language="en", values={"description": "Desk"})
        save_words(record=place, language="en", values={"description": "Upstairs"})
    return service


def test_a_form_costs_the_same_however_long_its_lists(
    administrator, django_assert_max_num_queries
):
    administrator.get(address("edit", full_service(1).pk))
    url = address("edit", full_service(6).pk)
    with django_assert_max_num_queries(40):
        assert administrator.get(url).status_code == 200
