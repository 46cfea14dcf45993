"""A wrong fact of a service is reported from its own page."""

import pytest

from portal.plugin_core.models import ModuleState
from portal.reports.models import Report
from portal.reports.selectors import record_of
from portal.reports.services import receive
from portal.reports.staff.links import record_links
from portal.reports.subjects import Subject, find_subject
from tests.home.trees import as_reader, make_site
from tests.plugins.directory.factories import LocationFactory, ServiceFactory
from tests.portal.accounts.factories import UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def service():
    make_site()
    return ServiceFactory(words={"name": "Free groceries"})


def test_a_service_is_named_without_any_page(service):
    with as_reader("en"):
        subject = find_subject("", f"directory.service:{service.pk}")
    assert subject.record == service
    assert subject.page is None


@pytest.mark.parametrize("facts", [{"hidden": True}, {"status": "defunct"}])
def test_what_visitors_may_not_see_is_not_named(facts):
    service = ServiceFactory(**facts)
    assert find_subject("", f"directory.service:{service.pk}") == Subject()


def test_what_has_no_page_of_its_own_is_not_named_alone():
    location = LocationFactory()
    assert find_subject("", f"directory.location:{location.pk}") == Subject()


def test_nothing_of_a_module_that_is_off_is_named(service):
    ModuleState.objects.update(state=ModuleState.State.OFF)
    assert find_subject("", f"directory.service:{service.pk}") == Subject()


def test_the_form_leads_back_to_the_service(client, service):
    html = client.get(f"/en/report/?record=directory.service:{service.pk}")
    assert f'<a href="/en/services/{service.pk}/">Free groceries</a>' in (
        html.content.decode()
    )


def test_staff_come_from_the_report_to_the_service(service):
    with as_reader("en"):
        report = receive(
            subject=Subject(record=service),
            language="es",
            kind=Report.Kind.PHONE,
            message="",
            secret=b"0123456789abcdef",
        )
    assert record_of(report) == service
    assert report.record_title == "Free groceries"
    links = record_links(report, service, UserFactory(is_superuser=True))
    assert f"/es/services/{service.pk}/" in [link.url for link in links]
    service.status = "defunct"
    hidden = record_links(report, service, UserFactory(is_superuser=True))
    assert len(hidden) == len(links) - 1
