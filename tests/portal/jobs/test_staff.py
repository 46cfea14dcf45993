"""Staff see their long work, how far it is, what came of it, and stop it."""

from django.contrib.auth.models import Permission
from django.db import connection
from django.template import Context, Template
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

import pytest

from portal.jobs.models import Job
from tests.portal.accounts.factories import UserFactory
from tests.portal.jobs.factories import JobFactory

pytestmark = pytest.mark.django_db

LIST = reverse("portal_jobs:list")


def signed_in(person):
    client = Client()
    client.force_login(person)
    return client


@pytest.fixture
def person():
    """An editor may start work of the small kind."""
    return UserFactory(role="editor", name="Ana")


@pytest.fixture
def editor(person):
    return signed_in(person)


def parts_of(job):
    return [job.get_absolute_url(), reverse("portal_jobs:progress", args=[job.pk])]


def test_the_list_says_what_it_is_how_far_and_who_asked(editor, person):
    job = JobFactory(state="running", done=3, total=9, started_by=person)
    text = editor.get(LIST).text
    for words in ("Write rows", "At work", "3 of 9", "Ana", job.get_absolute_url()):
        assert words in text
    assert LIST in editor.get("/admin/").text


def test_the_list_is_narrowed_by_state_and_kind(editor):
    JobFactory(state="done", done=7)
    for query, found in {
        "state=done": True,
        "state=failed": False,
        "kind=portal_jobs.write_rows": True,
    }.items():
        assert ("7 so far" in editor.get(f"{LIST}results/?{query}").text) is found


def test_one_job_is_shown_with_a_bar_and_a_button_to_stop_it(editor):
    job = JobFactory(state="running", done=3, total=9, note="writing")
    screen, part = parts_of(job)
    for address in (screen, part):
        text = editor.get(address).text
        assert '<progress aria-label="Write rows" value="3" max="9">' in text
        assert "Rows are being written." in text
    assert 'value="cancel"' in editor.get(screen).text
    assert "Look again" in editor.get(screen).text


def test_where_the_total_is_not_known_the_bar_says_so(editor):
    text = editor.get(JobFactory(state="running", done=3).get_absolute_url()).text
    assert '<progress aria-label="Write rows">' in text
    assert "3 so far" in text


def test_what_has_ended_shows_counts_and_the_way_to_what_came_of_it(editor):
    job = JobFactory(state="done", counts={"written": 6, "unknown": 1})
    text = editor.get(job.get_absolute_url()).text
    for words in ("It is done.", "Rows written", "unknown", f"/admin/rows/{job.pk}/"):
        assert words in text
    assert "<progress" not in text
    assert 'value="cancel"' not in text


def test_what_runs_is_stopped_and_says_so(editor):
    job = JobFactory(state="running")
    answer = editor.post(job.get_absolute_url(), {"action": "cancel"}, follow=True)
    assert "This work is being stopped." in answer.text
    assert "It stops after the step it is at." in answer.text
    assert 'value="cancel"' not in answer.text
    job.refresh_from_db()
    assert (job.state, job.cancel_asked) == (Job.State.RUNNING, True)


def test_what_ended_in_the_meantime_is_told(editor):
    job = JobFactory(state="done")
    answer = editor.post(job.get_absolute_url(), {"action": "cancel"}, follow=True)
    assert "This work had ended already." in answer.text


def test_others_see_neither_the_job_nor_the_list(person):
    job = JobFactory(state="running", started_by=person)
    translator = signed_in(UserFactory(role="translator"))
    for address in parts_of(job):
        assert translator.get(address).status_code == 404
        assert Client().get(address).status_code == 302
    for address in (LIST, f"{LIST}results/"):
        assert translator.get(address).status_code == 302
    assert translator.post(job.get_absolute_url(), {"action": "cancel"})
    job.refresh_from_db()
    assert not job.cancel_asked
    assert LIST not in translator.get("/admin/").text


def test_whoever_started_it_may_stop_it_even_without_the_permission_now():
    translator = UserFactory(role="translator")
    job = JobFactory(started_by=translator)
    signed_in(translator).post(job.get_absolute_url(), {"action": "cancel"})
    job.refresh_from_db()
    assert job.state == Job.State.CANCELLED


def test_who_may_only_look_at_all_work_stops_none():
    person = UserFactory(role="translator")
    person.user_permissions.add(Permission.objects.get(codename="view_job"))
    job = JobFactory(state="running")
    client = signed_in(person)
    assert "Write rows" in client.get(LIST).text
    assert 'value="cancel"' not in client.get(job.get_absolute_url()).text
    client.post(job.get_absolute_url(), {"action": "cancel"})
    job.refresh_from_db()
    assert not job.cancel_asked


def test_administrators_see_work_whose_code_is_gone():
    job = JobFactory(kind="gone.import", counts={"added": 2}, state="done")
    client = signed_in(UserFactory(role="administrator"))
    assert "gone.import" in client.get(LIST).text
    assert client.get(job.get_absolute_url()).status_code == 200


@pytest.mark.parametrize(
    "query",
    [
        "state=%00",
        "kind='\"",
        "kind=" + "x" * 10_000,
        "p=99999999999999999999",
        "p=-1",
        "ordering=holder",
        "export=exe",
        "state=%ff%fe",
    ],
)
def test_strange_questions_are_answered(editor, query):
    JobFactory()
    for address in (LIST, f"{LIST}results/"):
        assert editor.get(f"{address}?{query}").status_code in {200, 400, 404}


def test_strange_addresses_methods_and_actions_change_nothing(editor):
    job = JobFactory(state="running")
    screen, part = parts_of(job)
    for number in (0, 10**30):
        assert editor.get(f"{LIST}{number}/").status_code == 404
        assert editor.get(f"{LIST}{number}/progress/").status_code == 404
    for address in (LIST, part):
        assert editor.post(address).status_code == 405
    assert editor.delete(screen).status_code == 405
    for action in ("", "\x00", "x" * 10_000, "done"):
        assert editor.post(screen, {"action": action}).status_code in {302, 400}
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(UserFactory(role="editor"))
    assert strict.post(screen, {"action": "cancel"}).status_code == 403
    job.refresh_from_db()
    assert (job.state, job.cancel_asked) == (Job.State.RUNNING, False)


def test_words_are_shown_as_words(editor):
    job = JobFactory(started_by=UserFactory(name="<b>Ana"), counts={"<i>": 1})
    Job.objects.update(state="done", finished_at=timezone.now())
    text = editor.get(job.get_absolute_url()).text
    assert "<b>Ana" not in text
    assert "<i>" not in text


def test_the_screens_need_the_same_few_queries(editor):
    counts = []
    for number in (1, 20):
        jobs = [JobFactory(started_by=UserFactory()) for _number in range(number)]
        for address in (LIST, *parts_of(jobs[0])):
            editor.get(address)
            with CaptureQueriesContext(connection) as queries:
                editor.get(address)
            counts.append(len(queries))
    assert counts[:3] == counts[3:]
    assert max(counts) <= 40


def test_other_rooms_show_progress_on_screens_of_their_own():
    job = JobFactory(state="running", done=1, total=2)
    tag = Template("{% load portal_jobs %}{% job_progress job %}")
    text = tag.render(Context({"job": job}))
    assert 'value="1" max="2"' in text
    assert '<script type="module" src=' in text
