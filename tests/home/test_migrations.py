"""What a portal starts with before anybody has made a page."""

from wagtail.models import Page, Site

import pytest

from home.models import HomePage


@pytest.mark.django_db
def test_the_migrations_leave_one_live_home_page_at_the_root_of_the_site():
    home = HomePage.objects.get()
    assert home.live
    assert home.title == "Welcome"
    assert home.locale.language_code == "en"
    assert Site.objects.get(is_default_site=True).root_page.specific == home
    assert Page.find_problems() == ([], [], [], [], [])


@pytest.mark.django_db
def test_a_portal_without_a_page_of_its_own_still_answers(client):
    response = client.get("/en/")
    assert response.status_code == 200
    assert 'class="come-in-title">Welcome</p>' in response.content.decode()
