"""Languages, and what else depends on where the city is."""

from portal.languages.declared import DECLARED, install_language_info

from .environment import ROOT, env

install_language_info()
USE_I18N = True
USE_TZ = True
TIME_ZONE = env("TIME_ZONE", default="America/New_York")
# whose phone numbers are written without a country code
PORTAL_COUNTRY = env("PORTAL_COUNTRY", default="US")
LANGUAGE_CODE = env("SOURCE_LANGUAGE", default="en")
LANGUAGES = [(language.code, language.name) for language in DECLARED.values()]
LANGUAGES_BIDI = [
    language.code for language in DECLARED.values() if language.direction == "rtl"
]
LOCALE_PATHS = [str(ROOT / "portal" / "locale")]
WAGTAIL_I18N_ENABLED = True
WAGTAIL_CONTENT_LANGUAGES = LANGUAGES
WAGTAILADMIN_PERMITTED_LANGUAGES = [
    ("en", "English"),
    ("es", "Español"),
    ("ar", "العربية"),
]
# a translation goes public when a person publishes it, not when it is begun
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False
if LIBRETRANSLATE_URL := env("LIBRETRANSLATE_URL", default=""):
    WAGTAILLOCALIZE_MACHINE_TRANSLATOR = {
        "CLASS": "portal.words.libretranslate.LibreTranslate",
        "OPTIONS": {
            "LIBRETRANSLATE_URL": LIBRETRANSLATE_URL,
            "API_KEY": env("LIBRETRANSLATE_KEY", default=""),
            "TIMEOUT": 10,
        },
    }

# the needs that the portal brings are put in after migrating, once in each language
LOAD_VOCABULARY = True
