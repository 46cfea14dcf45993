"""What readers want to know of a file before they pay for its download."""

from django.utils.html import format_html
from django.utils.safestring import SafeString

from portal.languages.declared import DECLARED
from portal.languages.units import format_size
from portal.media.models import PortalDocument


def about_file(document: PortalDocument) -> list[SafeString | str]:
    """Its kind, size and language, as far as they are known; for ``|listed``."""
    language = DECLARED.get(document.language)
    return [
        document.file_extension.upper(),
        format_size(document.file_size) if document.file_size else "",
        in_own_name(language.code) if language else "",
    ]


def in_own_name(language: str) -> SafeString:
    """What its speakers call a declared language, marked as in that language."""
    declared = DECLARED[language]
    return format_html(
        '<bdi lang="{}" dir="{}">{}</bdi>',
        declared.code,
        declared.direction,
        declared.own_name,
    )
