"""Says at start what is wrong with the city's source language."""

from django.conf import settings
from django.core.checks import CheckMessage, Error, register
from django.utils.translation import check_for_language

from .declared import DECLARED


@register()
def source_language_is_usable(**options: object) -> list[CheckMessage]:
    """Django and Wagtail start only in a language they have words for."""
    code = settings.LANGUAGE_CODE
    if code in DECLARED and check_for_language(code):
        return []
    return [
        Error(
            f"SOURCE_LANGUAGE is {code!r}, which cannot be the source language.",
            hint="Take a language that Django itself is translated into, such as en, "
            "es or fr, written as in portal/languages/declared.py.",
            id="portal_languages.E001",
        )
    ]
