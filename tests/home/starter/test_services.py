"""A city gets the starter pages that it lacks as drafts, and nothing is overwritten."""

from django.core.management import CommandError, call_command

from wagtail.models import Page, PageLogEntry

import pytest

from home.models import ContentPage, GuidePage, HomePage
from home.starter import content_files, selectors
from home.starter.pages import source_home
from home.starter.services import add_starter_pages
from portal.contacts.models import Contact, ContactPhone
from portal.needs.models import Need
from portal.publishing.findings import PublishBlocked
from portal.publishing.selectors import findings
from tests.home.factories import ContentPageFactory, TopicPageFactory
from tests.home.trees import make_site
from tests.portal.accounts.factories import UserFactory
from tests.portal.contacts.factories import ContactFactory
from tests.portal.needs.factories import NeedFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("quiet_search")]

ALL = len(list(content_files.pages()))


def page_of(slug: str) -> Page:
    return Page.objects.get(slug=slug, depth__gt=1).specific


def draft_of(slug: str) -> Page:
    return page_of(slug).get_latest_revision_as_object()


def test_they_arrive_as_drafts_where_they_belong_and_nobody_sees_them(client):
    editor = UserFactory(role="editor")
    drafts = add_starter_pages(user=editor)
    assert len(drafts) == ALL
    assert not Page.objects.filter(depth__gt=2, live=True).exists()
    doctor = page_of("see-a-doctor")
    assert doctor.get_parent().slug == "health"
    assert doctor.owner == editor
    assert PageLogEntry.objects.get(page=doctor.pk, action="wagtail.create").user
    assert client.get("/en/health/").status_code == 404


def test_only_the_page_on_violence_is_one_to_leave_fast():
    add_starter_pages()
    assert [page.slug for page in ContentPage.objects.filter(sensitive=True)] == [
        "violence-at-home"
    ]
    assert draft_of("violence-at-home").sensitive


def test_the_home_page_that_visitors_see_stays_as_it_was():
    add_starter_pages()
    home = source_home()
    assert (home.title, list(home.body), home.live) == ("Welcome", [], True)
    draft = home.get_latest_revision_as_object()
    assert draft.title == "Welcome to [City: name of the city]"
    assert [block.block_type for block in draft.body] == ["stairs"]
    stairs = draft.body[0].value["stairs"]
    assert [stair["page"].slug for stair in stairs] == [
        "first-30-days",
        "sign-up-for-school",
        "open-an-account",
    ]


def test_no_draft_with_a_gap_goes_public_and_a_filled_one_does():
    editor = UserFactory(role="editor")
    add_starter_pages()
    draft = draft_of("library-card")
    draft.responsible, draft.review_by = editor, "2099-01-01"
    with pytest.raises(PublishBlocked):
        draft.save_revision().publish()
    steps = [block for block in draft.body if block.block_type == "steps"]
    draft.body = [(block.block_type, block.value) for block in steps]
    assert findings(draft) == []
    draft.save_revision().publish()
    assert page_of("library-card").live


def test_a_second_time_adds_nothing():
    add_starter_pages()
    pages, contacts = Page.objects.count(), Contact.objects.count()
    assert add_starter_pages() == []
    assert (Page.objects.count(), Contact.objects.count()) == (pages, contacts)


def test_a_page_that_staff_have_renamed_and_moved_is_still_there():
    add_starter_pages()
    page = page_of("transport")
    page.slug = page.title = "buses"
    page.save()
    page.move(page_of("work"), pos="last-child")
    assert add_starter_pages() == []
    page.delete()
    (again,) = add_starter_pages()
    assert again.slug == "transport"


def test_what_the_city_has_stays_as_it_is_and_takes_the_others_in():
    home = make_site(["en"]).home
    home.body = [{"type": "rich_text", "value": "<p>Ours</p>"}]
    home.save()
    health = TopicPageFactory(parent=home, slug="health", title="Our health page")
    ContentPageFactory(parent=health, slug="school", title="Our school page")
    assert len(add_starter_pages()) == ALL - 3
    assert [page_of(slug).title for slug in ("health", "school")] == [
        "Our health page",
        "Our school page",
    ]
    assert HomePage.objects.get().has_unpublished_changes is False
    assert page_of("see-a-doctor").get_parent().specific == health
    # a page without pages below it is in the place of the topic
    assert page_of("sign-up-for-school").get_parent().specific == home


def test_a_page_that_fits_nowhere_is_left_out():
    home = make_site(["en"]).home
    ContentPageFactory(parent=home, slug="money-guide")
    add_starter_pages()
    assert not GuidePage.objects.exists()
    assert not Page.objects.filter(slug="money-words").exists()
    stairs = draft_of("home").body[0].value["stairs"]
    assert [stair["page"] is None for stair in stairs] == [False, False, True]
    cards = draft_of("first-30-days").body[-2].value["pages"]
    assert len(cards) == 3


def test_the_numbers_of_the_whole_country_are_contacts_unchecked_and_not_doubled():
    ours = ContactFactory(words={"name": "Poison line"})
    ContactPhone.objects.create(contact=ours, number="+18002221222")
    add_starter_pages()
    chosen = [
        block.value["contact"]
        for block in draft_of("emergency").body
        if block.block_type == "contact"
    ]
    assert chosen[0] == ours
    assert str(chosen[1].phones.first()) == "988"
    assert chosen[1].checked_on is None
    assert chosen[1].say("name", "es").status == "machine"


def test_doors_lead_to_the_drafts_unless_staff_have_chosen_a_page():
    ours = ContentPageFactory(parent=make_site(["en"]).home, slug="ours")
    NeedFactory(slug="health", page=ours)
    NeedFactory(slug="safety")
    add_starter_pages()
    led = dict(Need.objects.values_list("slug", "page__slug"))
    assert led == {"health": "ours", "safety": "emergency"}


def test_the_command_adds_them_and_says_which(capsys):
    call_command("add_starter_pages")
    assert ContentPage.objects.filter(slug="see-a-doctor").exists()
    said = capsys.readouterr().out
    assert "See a doctor\n" in said
    assert f"{ALL} drafts added." in said


def test_a_portal_written_in_another_language_is_told(monkeypatch):
    monkeypatch.setattr(selectors, "LANGUAGES", ("fr",))
    with pytest.raises(CommandError, match="in English"):
        call_command("add_starter_pages")
