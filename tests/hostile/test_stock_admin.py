"""Wagtail's own admin under hostile input: what of it breaks is known, and no more.

The list is told to people in ``docs/hostile-input.md``.
"""

from collections import defaultdict

from django.test import Client

import pytest

from tests.hostile.attacks import oddities
from tests.hostile.stock import stock_routes, with_work_of_staff
from tests.hostile.trying import WROTE, page_of, problem

pytestmark = [
    pytest.mark.django_db,
    # an error in a test, a line in the log in front of people
    pytest.mark.filterwarnings("ignore"),
]
AGAIN = {"strange query", "strange form", "strange words"}
BROKEN = {
    # words where a number belongs
    "ValueError": {
        "admin/bulk/<str:app_label>/<str:model_name>/<str:action>/",
        "admin/choose-page/chosen-multiple/",
        "admin/documents/chooser/chosen-multiple/",
        "admin/documents/chooser/chosen/<str:pk>/",
        "admin/images/chooser/chosen-multiple/",
        "admin/images/chooser/chosen/<str:pk>/",
        "admin/pages/<int:page_id>/copy/",
        "admin/pages/<int:page_to_move_id>/move/",
        "admin/redirects/<int:redirect_id>/",
        "admin/redirects/add/",
        "admin/sites/copy/<int:pk>/",
        "admin/sites/edit/<int:pk>/",
        "admin/sites/new/",
        "admin/workflows/add/",
        "admin/workflows/edit/<int:pk>/",
    },
    # a page of a list that is not there
    "EmptyPage": {"admin/workflows/edit/<int:pk>/"},
    # a form without the fields that its page always sends
    "MultiValueDictKeyError": {
        "admin/localize/translate/<int:translation_id>/pofile/upload/",
        "admin/pages/<int:page_id>/edit/",
        "admin/pages/<int:page_id>/edit/preview/",
        "admin/pages/<int:page_id>/revisions/<int:revision_id>/revert/",
        "admin/pages/add/<slug:content_type_app_name>/<slug:content_type_model_name>/"
        "<int:parent_page_id>/",
        "admin/pages/add/<slug:content_type_app_name>/<slug:content_type_model_name>/"
        "<int:parent_page_id>/preview/",
    },
    "KeyError": {"admin/redirects/import/process/"},
    "AttributeError": {"admin/choose-external-link/"},
    # a way back ("next") that is no address: what was asked for is done by then
    "NoReverseMatch": {
        "admin/localize/translate/<int:translation_id>/disable/",
        "admin/localize/update/<int:translation_source_id>/",
        "admin/pages/<int:page_id>/delete/",
        "admin/pages/<int:page_id>/revisions/<int:revision_id>/unschedule/",
        "admin/pages/<int:page_id>/unpublish/",
        "admin/workflows/enable/<int:pk>/",
        "admin/workflows/remove/<int:page_pk>/<int:workflow_pk>/",
    },
}


def test_no_more_of_the_stock_admin_breaks_than_is_known(city):
    city, broken, wrote = with_work_of_staff(city), defaultdict(set), set()
    for route in stock_routes(city):
        html = page_of(city.staff, city.address(route))
        attacks = [
            *oddities(html, route.turn),
            *(one for one in oddities(html, route.turn + 7) if one.what in AGAIN),
        ]
        for attack in attacks:
            if found := problem(city.staff, city, route, attack):
                kind = found.partition(":")[0]
                broken[kind].add(route.written)
                if found.endswith(WROTE):
                    wrote.add(kind)
    assert broken == BROKEN
    assert wrote <= {"NoReverseMatch"}


@pytest.mark.parametrize(
    "path",
    [
        *("test404/", "failwhale/", "styleguide/"),
        *("embeds/chooser/", "embeds/chooser/upload/"),
    ],
)
def test_pages_that_try_out_wagtail_itself_are_not_served(city, path):
    assert city.staff.get(f"/admin/{path}").status_code == 404
    assert Client().get(f"/admin/{path}").status_code in {302, 404}
