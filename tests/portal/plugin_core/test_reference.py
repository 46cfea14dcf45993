"""The reference that authors read says what the code says."""

from pathlib import Path

from django.conf import settings

from portal.plugin_core.reference import reference


def test_the_page_is_as_the_code_makes_it():
    """If not: ``manage.py plugin_reference``."""
    page = Path(settings.ROOT, "docs", "plugins", "reference.md")
    assert page.read_text(encoding="utf-8") == reference()
