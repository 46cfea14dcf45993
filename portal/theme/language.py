"""The reader's language as far as the request alone can tell."""

from django.conf import settings
from django.http import HttpRequest

from portal.languages.negotiation import best_language
from portal.operations.catalogues.declared import COMPLETE


def language_without_database(request: HttpRequest) -> str:
    """By the address, else by the browser; only languages that have all the words."""
    spoken = {settings.LANGUAGE_CODE, *COMPLETE}
    prefix = request.path_info.lstrip("/").partition("/")[0]
    if prefix in spoken:
        return prefix
    wanted = request.headers.get("Accept-Language", "")
    return best_language(wanted, spoken) or settings.LANGUAGE_CODE
