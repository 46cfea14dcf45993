"""Whether a page goes public, by whatever way it was sent there."""

from datetime import date, timedelta

from django.core.management import call_command
from django.utils import timezone

from wagtail.models import PageLogEntry
from wagtail.rich_text import RichText

import pytest

from home.models import ContentPage
from portal.publishing.findings import PublishBlocked, Severity
from portal.publishing.models import PublishRules
from portal.publishing.selectors import findings


def publish(page: ContentPage, **options) -> ContentPage:
    page.save_revision().publish(**options)
    return ContentPage.objects.get(pk=page.pk)


def rules_broken(page: ContentPage) -> set[str]:
    return {finding.rule for finding in findings(page)}


def test_a_complete_page_goes_public(draft):
    assert findings(draft) == []
    assert publish(draft).live


@pytest.mark.parametrize(
    ("field", "value", "rule"),
    [
        ("summary", "  ", "summary"),
        ("responsible", None, "responsible"),
        ("review_by", None, "review_by"),
        ("review_by", date(2020, 1, 1), "review_by"),
    ],
)
def test_a_page_that_lacks_something_stays_a_draft(draft, field, value, rule):
    setattr(draft, field, value)
    with pytest.raises(PublishBlocked) as blocked:
        publish(draft)
    assert [finding.rule for finding in blocked.value.findings] == [rule]
    assert not ContentPage.objects.get(pk=draft.pk).live


def test_a_responsible_person_who_has_left_is_no_responsible_person(draft, editor):
    editor.is_active = False
    editor.save()
    assert rules_broken(draft) == {"responsible"}


def test_the_city_decides_whether_a_rule_stops_a_page_warns_or_is_off(draft):
    draft.summary = ""
    rules = PublishRules.load()
    rules.summary = Severity.WARN
    rules.save()
    assert [finding.severity for finding in findings(draft)] == [Severity.WARN]
    assert publish(draft).live
    rules.summary = Severity.OFF
    rules.save()
    assert findings(draft) == []


def test_a_link_to_a_draft_or_to_nothing_stops_the_page(draft):
    hidden = draft.get_parent().add_child(
        instance=ContentPage(title="Not ready", slug="not-ready", live=False)
    )
    text = f'<p><a linktype="page" id="{hidden.pk}">there</a></p>'
    draft.body = [("rich_text", RichText(text))]
    assert rules_broken(draft) == {"links"}
    hidden.delete()
    assert rules_broken(draft) == {"links"}
    draft.body = [("rich_text", RichText("<p>No link.</p>"))]
    assert rules_broken(draft) == set()


def test_an_urgent_reason_publishes_once_and_stays_in_the_history(draft, editor):
    draft.summary = ""
    draft.urgent_reason = "The shelter burns."
    page = publish(draft, user=editor)
    assert page.live
    entry = PageLogEntry.objects.get(page=draft.pk, action="portal.publish.urgent")
    assert entry.user == editor
    assert entry.data["reason"] == "The shelter burns."
    assert "The shelter burns." in str(entry.message)
    again = page.get_latest_revision_as_object()
    assert again.urgent_reason == ""
    with pytest.raises(PublishBlocked):
        publish(again)


def test_the_clock_leaves_out_a_page_that_no_longer_fits_and_publishes_the_others(
    draft, editor
):
    soon = timezone.now() + timedelta(hours=1)
    other = draft.copy(update_attrs={"slug": "other", "title": "Other"})
    for page in (draft, other):
        page.go_live_at = soon
        page.save_revision().publish()
        page.refresh_from_db()
        assert not page.live
        assert page.approved_schedule
    broken = draft.scheduled_revision
    broken.content["summary"] = ""
    broken.save()

    later = timezone.now() - timedelta(minutes=1)
    type(broken).objects.filter(approved_go_live_at__isnull=False).update(
        approved_go_live_at=later
    )
    for revision in (broken, other.scheduled_revision):
        revision.refresh_from_db()
        revision.content["go_live_at"] = later.isoformat()
        revision.save()
    call_command("publish_scheduled")

    assert ContentPage.objects.get(pk=other.pk).live
    refused = ContentPage.objects.get(pk=draft.pk)
    assert not refused.live
    assert not refused.approved_schedule
    assert PageLogEntry.objects.filter(
        page=draft.pk, action="portal.publish.refused"
    ).exists()
