"""The language that a translator works on, kept from one screen to the next."""

from django.http import HttpRequest

from portal.languages.selectors import live_languages

KEY = "portal_words_language"


def remember(request: HttpRequest, code: str) -> None:
    if request.session.get(KEY) != code:
        request.session[KEY] = code


def remembered(request: HttpRequest) -> str:
    """Its code; empty where there is none yet, or it is not live any more."""
    code = request.session.get(KEY, "")
    return code if code in live_languages() else ""
