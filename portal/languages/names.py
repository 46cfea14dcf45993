"""Names of languages, said in any other language (Unicode CLDR)."""

from functools import lru_cache

from .cldr import babel_locale
from .declared import DECLARED


@lru_cache(maxsize=2048)
def name_in(language: str, reader_language: str) -> str:
    """What readers of ``reader_language`` call ``language``; both are declared codes.

    Its own name where CLDR knows neither, the English one for readers of English.
    """
    declared = DECLARED[language]
    if reader_language == language:
        return declared.own_name
    if reader_language == "en":
        return declared.name
    names = _names(reader_language)
    for tag in (declared.cldr if "_" in declared.cldr else language, language):
        if tag in names:
            return names[tag]
    return declared.own_name


def _names(reader_language: str) -> dict[str, str]:
    reader = DECLARED[reader_language]
    if reader.cldr != reader_language and reader.cldr in DECLARED:
        return {}  # formatted like another language, so the names would be foreign
    return dict(babel_locale(reader_language).languages)
