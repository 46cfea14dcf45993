"""Every way to write replaces the generation with its commit, and none before."""

from django.apps import apps
from django.contrib.auth.models import Group
from django.db import connection, transaction

from wagtail.contrib.redirects.models import Redirect

import pytest

from portal.page_cache.generation import generation
from portal.page_cache.statements import changes_what_is_shown
from portal.page_cache.unseen import UNSEEN, shown_tables
from portal.page_cache.watching import pages_changed

from .conftest import OLD

pytestmark = pytest.mark.usefixtures("committing")


def make(number=0):
    return Redirect(old_path=f"{OLD}-{number}", redirect_link="/en/")


WRITES = {
    "save": lambda: make().save(),
    "bulk create": lambda: Redirect.objects.bulk_create([make(1), make(2)]),
    "bulk update": lambda: Redirect.objects.filter(old_path="").update(is_permanent=1),
    "bulk delete": lambda: Redirect.objects.filter(old_path__startswith=OLD).delete(),
    "raw": lambda: connection.cursor().execute("DELETE FROM taggit_tag WHERE id = -1"),
    "many": lambda: connection.cursor().executemany(
        "DELETE FROM taggit_tag WHERE id = %s", [[-1], [-2]]
    ),
    "by hand": pages_changed,
}


@pytest.mark.parametrize("write", WRITES.values(), ids=WRITES)
def test_each_way_to_write_replaces_the_generation(write):
    make().save()
    before = generation()
    write()
    assert generation() not in (before, None)


@pytest.mark.parametrize("write", WRITES.values(), ids=WRITES)
def test_in_a_transaction_the_generation_changes_once_at_its_end(write):
    make().save()
    before = generation()
    with transaction.atomic():
        write()
        make(7).save()
        with connection.cursor() as cursor:
            cursor.execute("SELECT token FROM portal_page_cache_generation")
            assert cursor.fetchone()[0] == before.token
        assert generation() is None
    assert generation() != before


def test_what_is_rolled_back_leaves_the_generation():
    pages_changed()
    before = generation()
    with transaction.atomic():
        make().save()
        transaction.set_rollback(True)
    assert generation() == before


def test_writes_that_nobody_sees_leave_the_generation():
    pages_changed()
    before = generation()
    Group.objects.filter(pk=-1).update(name="nobody")
    with transaction.atomic():
        Group.objects.filter(pk=-1).update(name="nobody")
    assert generation() == before


def test_the_generation_is_made_again_after_a_flush():
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM portal_page_cache_generation")
    assert generation() is None
    pages_changed()
    assert generation()


def test_every_model_is_shown_or_has_a_reason_not_to_be():
    models = apps.get_models(include_auto_created=True)
    known = {model._meta.app_label for model in models}
    known |= {model._meta.label_lower for model in models}
    assert set(UNSEEN) <= known, "a reason for something that is not there"
    for model in models:
        table = model._meta.db_table
        statement = f'UPDATE "{table}" SET "{model._meta.pk.column}" = %s'
        assert changes_what_is_shown(statement) == (table in shown_tables())
