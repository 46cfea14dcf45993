"""The translator that a city runs, asked in its own codes of languages."""

from wagtail_localize.machine_translators.libretranslate import LibreTranslator

CODES = {"zh-hant": "zt"}
"""Where it tells languages apart that are one without their script."""


class LibreTranslate(LibreTranslator):
    """As wagtail-localize asks it, but for traditional Chinese in its own script."""

    def language_code(self, code: str) -> str:
        return CODES.get(code) or super().language_code(code)
