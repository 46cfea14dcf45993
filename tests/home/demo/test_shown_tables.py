"""Nothing that public pages are built from changes without their being built anew."""

import re

from django.core.management import call_command
from django.db import connection, reset_queries
from django.test.utils import CaptureQueriesContext

from wagtail.models import Page

import pytest

from portal.languages.selectors import live_languages
from portal.page_cache.unseen import shown_tables

pytestmark = pytest.mark.django_db

READ = re.compile(r'(?:FROM|JOIN) "(\w+)"')

HARMLESS = {
    "portal_media_portalrendition": "another picture or focal point writes the picture",
    "django_content_type": "written by migrations only, which replace the generation",
}
"""Tables that are read though writing to them changes no page, each with the reason."""


def test_public_pages_are_built_from_shown_tables_only(client, settings, quiet_search):
    settings.DEMO = True
    call_command("load_demo", verbosity=0)
    read = set()
    for page in Page.objects.live().public().filter(depth__gt=2):
        for language in live_languages():
            path = "/".join(page.url_path.split("/")[2:])
            reset_queries()  # the log holds so many and no more
            with CaptureQueriesContext(connection) as queries:
                client.get(f"/{language}/{path}")
            for query in queries:
                read |= set(READ.findall(query["sql"]))
    assert len(read) > 10
    assert read - shown_tables() - set(HARMLESS) == set()
