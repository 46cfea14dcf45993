"""Writes are told from reads, and what visitors see from what they never do."""

import pytest

from portal.page_cache.statements import changes_what_is_shown

PAGE = 'UPDATE "wagtailcore_page" SET '


@pytest.mark.parametrize(
    "sql",
    [
        'INSERT INTO "portal_alerts_alert" ("level") VALUES (%s)',
        'INSERT OR IGNORE INTO "taggit_tag" ("name") VALUES (%s)',
        '  update "portal_city_city" set "name" = %s',
        'DELETE FROM "wagtailcore_page" WHERE "id" IN (%s)',
        "DELETE FROM wagtailcore_page WHERE id = 1",
        'TRUNCATE TABLE "wagtailredirects_redirect"',
        PAGE + '"draft_title" = %s, "title" = %s WHERE "id" = %s',
        PAGE + '"live" = %s',
        PAGE + "path = '0001' || substr(path, 9)",
        'WITH old AS (SELECT 1) DELETE FROM "portal_menus_menuitem"',
        '/* by hand */ UPDATE "wagtailcore_page" SET "title" = %s',
        "-- by hand\nDELETE FROM wagtailcore_page",
        "UPDATE public.wagtailcore_page SET title = 'x'",
        'INSERT INTO "main"."portal_alerts_alert" ("level") VALUES (%s)',
        "UPDATE OR IGNORE wagtailcore_page SET slug = 'x'",
        'TRUNCATE "django_session", "wagtailcore_page"',
        "MERGE INTO wagtailcore_page USING other ON true WHEN MATCHED THEN DELETE",
        "COPY wagtailcore_page FROM STDIN",
        b"whatever this is",
    ],
)
def test_a_write_to_what_visitors_see_is_a_change(sql):
    assert changes_what_is_shown(sql)


@pytest.mark.parametrize(
    "sql",
    [
        'SELECT "title" FROM "wagtailcore_page"',
        "SELECT 'UPDATE \"wagtailcore_page\" SET'",
        "BEGIN IMMEDIATE",
        'SAVEPOINT "s1"',
        "PRAGMA journal_mode=WAL",
        'CREATE TABLE "wagtailcore_page" ("id" integer)',
        'INSERT INTO "django_session" ("session_key") VALUES (%s)',
        'UPDATE "portal_accounts_user" SET "last_login" = %s',
        'INSERT INTO "wagtailcore_revision" ("content") VALUES (%s)',
        'INSERT INTO "portal_cache" ("cache_key") VALUES (%s)',
        "UPDATE public.portal_accounts_user SET name = 'x'",
        '/* UPDATE "wagtailcore_page" */ SELECT 1',
        PAGE + '"latest_revision_id" = %s, "draft_title" = %s WHERE "id" = %s',
        'WITH old AS (SELECT 1) SELECT * FROM "portal_menus_menuitem"',
    ],
)
def test_reads_and_what_visitors_never_see_are_none(sql):
    assert not changes_what_is_shown(sql)
