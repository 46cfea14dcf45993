"""What a package says is there afterwards, once, and staff's own changes stay."""

from datetime import date

import pytest

from plugins.directory.models import (
    Attribute,
    Location,
    Organization,
    Phone,
    Schedule,
    Service,
    TaxonomyTerm,
)
from plugins.directory.services import lock_fields, save_record
from portal.words.services import save_words
from portal.words.texts import FieldStatus
from tests.plugins.directory.factories import PhoneFactory, ServiceFactory
from tests.plugins.directory.hsds.importing import everything, import_folder
from tests.plugins.directory.hsds.packages import (
    TABLES,
    changed,
    tables,
    without,
    write_package,
)

pytestmark = pytest.mark.django_db

READ = {
    "organization": 2,
    "program": 1,
    "service": 3,
    "location": 1,
    "service_at_location": 2,
    "contact": 1,
    "phone": 3,
    "address": 1,
    "schedule": 2,
    "language": 1,
    "taxonomy": 1,
    "taxonomy_term": 2,
    "attribute": 2,
}


def imported(tmp_path, *, source="city", **changes):
    folder = write_package(tmp_path / "package", **changes)
    return import_folder(folder, source=source)


def service(id_="s1"):
    return Service.objects.get(source="city", external_id=id_)


def test_every_row_becomes_something(tmp_path):
    report = imported(tmp_path)
    assert report.outcomes("read") == READ
    assert all(table.is_accounted_for for table in report.tables().values())
    assert report.outcomes("left_out") == report.outcomes("changed") == {}
    one = service()
    assert (one.say("name"), one.organization.external_id) == ("Beds", "o1")
    assert (one.minimum_age, one.checked_on) == (18, date(2026, 1, 31))
    assert one.languages == ["es"]
    assert one.extra["program_id"] == "g1"
    assert [str(phone) for phone in one.phones.all()] == ["+12155550123"]
    assert [row.byday for row in one.schedules.all()] == ["MO,WE"]
    place = one.service_at_locations.get()
    assert (place.location.external_id, place.say("description")) == ("l1", "Upstairs")
    assert place.schedules.get().say("description") == "Mornings"
    assert one.attributes.get().taxonomy_term.parent.external_id == "t1"
    house = Organization.objects.get(external_id="o1")
    assert house.extra["program"] == TABLES["programs"]
    assert house.extra["attribute"][0]["id"] == "b2"
    assert house.parts.get().external_id == "o2"


def test_a_number_of_a_contact_belongs_to_what_the_contact_belongs_to(tmp_path):
    imported(tmp_path)
    phone = Phone.objects.get(external_id="p3")
    assert (phone.service.external_id, phone.extra) == ("s2", {"contact_id": "c1"})
    assert service("s2").extra["contact"][0]["name"] == "Front desk"


def test_a_second_time_nothing_is_written(tmp_path, told):
    imported(tmp_path)
    before, told[:] = everything(), []
    report = imported(tmp_path)
    assert report.steps.writes() == []
    assert told == []
    assert everything() == before
    assert report.outcomes("new") == report.outcomes("changed") == {}
    assert sum(report.outcomes("unchanged").values()) == 18
    assert all(table.is_accounted_for for table in report.tables().values())


def test_a_second_time_only_rows_that_something_was_said_of_are_mapped(
    tmp_path, monkeypatch
):
    from plugins.directory.hsds import settling

    imported(tmp_path)
    wanted, mapped = settling._wanted, []

    def noting(work, settled, entity, rows, owners):
        mapped.extend(kept.id for kept, _loose, _whole in rows)
        return wanted(work, settled, entity, rows, owners)

    monkeypatch.setattr(settling, "_wanted", noting)
    imported(tmp_path)
    assert sorted(mapped) == ["h2", "p2"]


def test_a_changed_row_changes_its_record_and_search_hears_of_this_one(tmp_path, told):
    imported(tmp_path)
    told.clear()
    report = imported(
        tmp_path, **changed("services", "s2", name="Soup kitchen", email="a@b.org")
    )
    assert report.outcomes("changed") == {"service": 1}
    assert (service("s2").say("name"), service("s2").email) == (
        "Soup kitchen",
        "a@b.org",
    )
    assert told == [(Service, [str(service("s2").pk)])]


def test_a_changed_part_counts_as_a_change_of_its_service(tmp_path, told):
    imported(tmp_path)
    told.clear()
    imported(tmp_path, **changed("schedules", "h2", description="Evenings"))
    assert told == [(Service, [str(service().pk)])]


def test_a_changed_place_is_told_for_all_services_there(tmp_path, told):
    imported(tmp_path)
    told.clear()
    imported(tmp_path, **changed("addresses", "d1", city="Camden"))
    keys = {key for _model, keys in told for key in keys}
    assert keys == {str(service("s1").pk), str(service("s2").pk)}


def test_a_trial_writes_nothing_and_says_what_an_import_would_do(tmp_path, told):
    folder = write_package(tmp_path / "package")
    trial = import_folder(folder, is_trial=True)
    assert (trial.steps.writes(), told) == ([], [])
    assert not Service.objects.exists()
    real = import_folder(folder)
    for outcome in ("read", "new", "changed", "left_out", "with_owner"):
        assert trial.outcomes(outcome) == real.outcomes(outcome)
    assert trial.findings == real.findings
    folder = write_package(
        tmp_path / "package", **changed("services", "s2", name="Stew"), phones=[]
    )
    trial, before = import_folder(folder, is_trial=True), everything()
    assert trial.steps.writes() == []
    real = import_folder(folder)
    assert everything() != before
    for outcome in ("changed", "unchanged", "removed"):
        assert trial.outcomes(outcome) == real.outcomes(outcome)


def test_translations_of_changed_words_become_outdated_and_stay(tmp_path):
    imported(tmp_path)
    save_words(record=service("s2"), language="es", values={"name": "Sopa"})
    imported(tmp_path, **changed("services", "s2", name="Soup kitchen"))
    text = service("s2").say("name", "es")
    assert (text, text.status) == ("Sopa", FieldStatus.OUTDATED)


def test_what_staff_changed_since_stays_and_is_told(tmp_path):
    imported(tmp_path)
    one = service()
    one.email = "staff@b.org"
    save_record(record=one, words={"en": {"name": "Night beds"}})
    report = imported(
        tmp_path,
        **changed("services", "s1", name="Beds!", email="new@b.org", minimum_age="21"),
    )
    one = service()
    assert (one.say("name"), one.email) == ("Night beds", "staff@b.org")
    assert one.minimum_age == 21
    assert sorted(report.said("editor_wins")) == [
        ("services.csv", 2, "email", "new@b.org"),
        ("services.csv", 2, "name", "Beds!"),
    ]


def test_it_stays_through_any_number_of_imports(tmp_path):
    imported(tmp_path)
    save_record(record=service(), words={"en": {"name": "Night beds"}})
    for name in ("Beds", "Beds", "Cots", "Cots"):
        report = imported(tmp_path, **changed("services", "s1", name=name))
        assert service().say("name") == "Night beds"
        assert [found[2:] for found in report.said("editor_wins")] == [("name", name)]


def test_staff_and_package_that_agree_go_on_together(tmp_path):
    imported(tmp_path)
    save_record(record=service(), words={"en": {"name": "Cots"}})
    imported(tmp_path, **changed("services", "s1", name="Cots"))
    report = imported(tmp_path, **changed("services", "s1", name="Bunks"))
    assert (service().say("name"), report.said("editor_wins")) == ("Bunks", [])


def test_what_staff_added_to_an_empty_field_stays_without_a_word(tmp_path):
    imported(tmp_path)
    one = service("s2")
    one.email = "staff@b.org"
    save_record(record=one)
    report = imported(tmp_path)
    assert (service("s2").email, report.said("editor_wins")) == ("staff@b.org", [])


def test_a_locked_field_and_a_locked_list_stay(tmp_path):
    imported(tmp_path)
    lock_fields(record=service(), names=["name", "phones"])
    report = imported(
        tmp_path,
        **changed("services", "s1", name="Cots"),
        **changed("phones", "p1", number="215-555-0177"),
    )
    assert service().say("name") == "Beds"
    assert str(service().phones.get()) == "+12155550123"
    assert report.codes()["staff_part"] == 1
    assert report.outcomes("staff") == {"phone": 1}
    assert all(table.is_accounted_for for table in report.tables().values())
    imported(tmp_path, **without("phones", "p1"))
    assert service().phones.count() == 1


def test_records_of_staff_and_of_other_data_sets_are_left_alone(tmp_path):
    own = ServiceFactory(words={"name": "Own"})
    imported(tmp_path, source="state")
    state = everything("state")
    imported(tmp_path)
    own_phone = PhoneFactory(service=service())
    imported(tmp_path, **without("services", "s1", "s2"), phones=[])
    own.refresh_from_db()
    assert own.missing_since is None
    assert everything("state") == state
    assert Phone.objects.filter(pk=own_phone.pk).exists()


def test_missing_records_are_hidden_not_deleted_and_come_back(tmp_path, told):
    imported(tmp_path)
    gone = dict(
        **without("services", "s1"),
        **without("service_at_location", "a1"),
        **without("phones", "p1"),
        **without("schedules", "h1", "h2"),
        **without("attributes", "b1"),
        languages=[],
    )
    told.clear()
    report = imported(tmp_path, **gone)
    assert report.outcomes("missing") == {"service": 1}
    assert [found.record for found in report.findings if found.code == "missing"] == [
        "s1"
    ]
    assert service().missing_since is not None
    assert service().phones.count() == 1
    assert told == [(Service, [str(service().pk)])]
    assert imported(tmp_path, **gone).steps.writes() == []
    told.clear()
    report = imported(tmp_path)
    assert service().missing_since is None
    assert report.said("back") == [("services.csv", 2, "", "")]
    assert told == [(Service, [str(service().pk)])]


def test_organizations_and_places_go_missing_too(tmp_path):
    imported(tmp_path)
    report = imported(
        tmp_path,
        **without("organizations", "o2"),
        **without("services", "s2", "s3"),
        locations=[],
        service_at_location=[],
        addresses=[],
        contacts=[],
        phones=[],
        schedules=[],
    )
    assert report.outcomes("missing") == {
        "service": 2,
        "organization": 1,
        "location": 1,
    }
    assert Location.objects.get().addresses.count() == 1


def test_missing_parts_of_a_record_that_is_there_are_taken_out(tmp_path):
    imported(tmp_path)
    report = imported(
        tmp_path,
        **without("phones", "p1"),
        **without("attributes", "b1"),
        **without("schedules", "h2"),
    )
    assert report.outcomes("removed") == {"phone": 1, "attribute": 1, "schedule": 1}
    assert report.codes()["missing_part"] == 3
    assert not service().phones.exists()
    assert not Attribute.objects.exists()


def test_a_missing_part_that_staff_changed_stays(tmp_path):
    imported(tmp_path)
    Phone.objects.filter(external_id="p1").update(number="+12155550188")
    report = imported(tmp_path, **without("phones", "p1"))
    assert report.codes()["part_kept"] == 1
    assert str(service().phones.get()) == "+12155550188"


def test_a_table_that_is_not_in_the_package_says_nothing(tmp_path):
    imported(tmp_path)
    report = imported(tmp_path, phones=None, schedules=None)
    assert report.outcomes("removed") == {}
    assert (Phone.objects.count(), Schedule.objects.count()) == (3, 2)


def test_where_a_row_cannot_be_told_nothing_counts_as_missing(tmp_path):
    imported(tmp_path)
    folder = write_package(tmp_path / "package", **without("services", "s3"))
    with (folder / "services.csv").open("ab") as file:
        file.write(b"s3,\xff\xfe,x\n")
    report = import_folder(folder)
    assert report.outcomes("missing") == {}
    assert report.said("missing_unknown") == [("services.csv", 0, "", "")]
    assert service("s3").missing_since is None


def test_a_row_that_is_left_out_leaves_its_record_as_it_was(tmp_path):
    imported(tmp_path)
    report = imported(tmp_path, **changed("services", "s2", name=""))
    assert report.outcomes("left_out")["service"] == 1
    assert report.outcomes("missing") == {}
    assert service("s2").say("name") == "Soup"
    assert all(table.is_accounted_for for table in report.tables().values())


def test_a_part_that_moves_takes_its_record_along(tmp_path, told):
    imported(tmp_path)
    key = Phone.objects.get(external_id="p1").pk
    told.clear()
    imported(tmp_path, **changed("phones", "p1", service_id="s2"))
    phone = Phone.objects.get(external_id="p1")
    assert (phone.pk, phone.service.external_id) == (key, "s2")
    assert {key for _model, keys in told for key in keys} == {
        str(service("s1").pk),
        str(service("s2").pk),
    }


def test_rows_that_point_nowhere_are_told_and_left_out(tmp_path):
    whole = tables()
    whole["services"].append({"id": "s9", "organization_id": "o9", "name": "Lost"})
    whole["phones"] += [
        {"id": "p8", "service_id": "s9", "number": "911"},
        {"id": "p9", "number": "911"},
        {"id": "p1", "service_id": "s1", "number": "911"},
        {"id": "x" * 300, "service_id": "s1", "number": "911"},
    ]
    whole["attributes"].append(
        {
            "id": "b9",
            "link_id": "s1",
            "taxonomy_term_id": "t9",
            "link_entity": "service",
        }
    )
    whole["locations"][0]["organization_id"] = "o9"
    whole["taxonomy_terms"][1]["parent_id"] = "t9"
    report = imported(tmp_path, **whole)
    assert report.said("dangling") == [
        ("services.csv", 5, "organization_id", "o9"),
        ("phones.csv", 5, "service_id", "s9"),
        ("attributes.csv", 4, "taxonomy_term_id", "t9"),
    ]
    assert report.said("no_owner") == [("phones.csv", 6, "", "")]
    assert report.said("id_twice") == [("phones.csv", 7, "id", "p1")]
    assert report.codes()["id_too_long"] == 1
    assert report.said("dangling_part") == [
        ("taxonomy_terms.csv", 3, "parent_id", "t9"),
        ("locations.csv", 2, "organization_id", "o9"),
    ]
    place = Location.objects.get()
    assert (place.organization, place.extra["organization_id"]) == (None, "o9")
    assert report.outcomes("left_out") == {"service": 1, "phone": 4, "attribute": 1}
    assert all(table.is_accounted_for for table in report.tables().values())


def test_a_row_of_several_records_stays_with_the_nearest(tmp_path):
    report = imported(
        tmp_path,
        phones=[
            {"id": "p1", "service_id": "s1", "location_id": "l1", "number": "911"},
            {"id": "p2", "service_id": "s9", "location_id": "l1", "number": "911"},
        ],
    )
    first, second = Phone.objects.order_by("external_id")
    assert (first.service.external_id, first.location) == ("s1", None)
    assert first.extra == {"location_id": "l1"}
    assert second.location.external_id == "l1"
    assert report.codes()["owners_many"] == 2


def test_categories_that_are_their_own_parents_end(tmp_path):
    terms = [
        {"id": "t1", "name": "A", "parent_id": "t2"},
        {"id": "t2", "name": "B", "parent_id": "t1"},
        {"id": "t3", "name": "C", "parent_id": "t3"},
    ]
    report = imported(tmp_path, taxonomy_terms=terms)
    assert TaxonomyTerm.objects.get(external_id="t3").parent is None
    assert report.said("dangling_part") == [
        ("taxonomy_terms.csv", 4, "parent_id", "t3")
    ]
    assert imported(tmp_path, taxonomy_terms=terms).steps.writes() == []


def test_a_parent_that_goes_away_is_let_go(tmp_path):
    imported(tmp_path)
    imported(tmp_path, **changed("organizations", "o2", parent_organization_id=""))
    assert Organization.objects.get(external_id="o2").parent_organization is None


def test_words_of_a_record_in_another_language_are_left_alone(tmp_path):
    imported(tmp_path)
    folder = write_package(
        tmp_path / "package", **changed("services", "s2", name="Sopa", email="a@b.org")
    )
    report = import_folder(folder, language="es")
    assert (service("s2").say("name", "en"), service("s2").email) == ("Soup", "a@b.org")
    assert report.codes()["language_differs"] > 0


def test_a_table_that_cannot_be_read_is_told_and_the_others_are_taken(tmp_path):
    imported(tmp_path)
    folder = write_package(tmp_path / "package")
    (folder / "phones.csv").write_bytes("id,number\n".encode("utf-16"))
    report = import_folder(folder)
    assert report.said("utf16") == [("phones.csv", 1, "", "")]
    assert Phone.objects.count() == 3


def test_a_record_with_very_many_parts_has_a_batch_of_its_own(tmp_path, monkeypatch):
    from plugins.directory.hsds import importing, pieces

    monkeypatch.setattr(importing, "PARTS", 30)
    monkeypatch.setattr(pieces.pieces, "__defaults__", (7,))
    phones = [
        {"id": f"p{number}", "service_id": "s2", "number": "215-555-0123"}
        for number in range(40)
    ]
    report = imported(tmp_path, phones=phones)
    assert service("s2").phones.count() == 40
    kept = [
        checkpoint.get("within")
        for checkpoint, _asked in report.steps.batches
        if checkpoint and checkpoint.get("stage") == 6
    ]
    assert [within for within in kept if within] == [1, 2, 3]
    assert imported(tmp_path, phones=phones).steps.writes() == []
    report = imported(tmp_path, phones=[])
    assert report.outcomes("removed") == {"phone": 40}


def test_each_batch_asks_a_constant_number_of_queries(tmp_path, monkeypatch):
    from plugins.directory.hsds import importing

    monkeypatch.setattr(importing, "ROWS", 20)
    services = [
        {"id": f"s{number}", "organization_id": "o1", "name": f"Service {number}"}
        for number in range(60)
    ]
    phones = [
        {"id": f"p{number}", "service_id": f"s{number % 60}", "number": "215-555-0123"}
        for number in range(240)
    ]
    report = imported(
        tmp_path,
        services=services,
        phones=phones,
        service_at_location=None,
        attributes=None,
        schedules=None,
        languages=None,
        contacts=None,
    )
    stage = [
        number
        for number, stage in enumerate(importing.STAGES)
        if (stage.table, stage.does) == ("service", "records")
    ]
    batches = [
        len(queries)
        for checkpoint, queries in report.steps.batches
        if checkpoint and [checkpoint.get("stage")] == stage
    ]
    assert len(batches) == 4  # the last of the stage before ends here too
    assert max(batches[1:]) - min(batches[1:]) <= 2
    assert max(batches) < 40
