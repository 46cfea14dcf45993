"""The languages that staff can switch on, known by code, without a migration.

Codes are BCP 47 tags in lower case, as Django and the addresses write them. Names
and directions follow Unicode CLDR where it has the language, and the usage of the
communities elsewhere. ``fallbacks`` are the languages most of its readers also read,
asked before the city's own source language.
"""

from dataclasses import dataclass

from django.conf.locale import LANG_INFO


@dataclass(frozen=True, slots=True)
class DeclaredLanguage:
    """A language the portal can speak.

    ``code`` is the BCP 47 tag in lower case, ``direction`` is ``ltr`` or ``rtl``,
    ``script`` an ISO 15924 code, ``cldr`` the locale that formats dates and numbers.
    """

    code: str
    name: str
    own_name: str
    script: str = "Latn"
    fallbacks: tuple[str, ...] = ()
    cldr: str = ""

    def __post_init__(self) -> None:
        if not self.cldr:
            object.__setattr__(self, "cldr", self.code)

    @property
    def direction(self) -> str:
        return "rtl" if self.script in {"Arab", "Hebr", "Thaa", "Rohg"} else "ltr"


_TABLE = (
    DeclaredLanguage("en", "English", "English"),
    DeclaredLanguage("es", "Spanish", "Español"),
    DeclaredLanguage("ar", "Arabic", "العربية", "Arab"),
    DeclaredLanguage("am", "Amharic", "አማርኛ", "Ethi"),
    DeclaredLanguage("az", "Azerbaijani", "Azərbaycanca"),
    DeclaredLanguage("bg", "Bulgarian", "Български", "Cyrl"),
    DeclaredLanguage("bn", "Bangla", "বাংলা", "Beng"),
    DeclaredLanguage("bs", "Bosnian", "Bosanski"),
    DeclaredLanguage("chk", "Chuukese", "Kapasen Chuuk", cldr="en"),
    DeclaredLanguage("ckb", "Central Kurdish (Sorani)", "کوردیی ناوەندی", "Arab"),
    DeclaredLanguage("de", "German", "Deutsch"),
    DeclaredLanguage("din", "Dinka", "Thuɔŋjäŋ", cldr="en"),
    DeclaredLanguage("el", "Greek", "Ελληνικά", "Grek"),
    DeclaredLanguage("fa", "Persian (Farsi)", "فارسی", "Arab"),
    DeclaredLanguage("fil", "Filipino (Tagalog)", "Filipino"),
    DeclaredLanguage("fr", "French", "Français"),
    DeclaredLanguage("gu", "Gujarati", "ગુજરાતી", "Gujr"),
    DeclaredLanguage("he", "Hebrew", "עברית", "Hebr"),
    DeclaredLanguage("hi", "Hindi", "हिन्दी", "Deva"),
    DeclaredLanguage("hmn", "Hmong", "Hmoob", cldr="en"),
    DeclaredLanguage("ht", "Haitian Creole", "Kreyòl ayisyen", "Latn", ("fr",), "fr"),
    DeclaredLanguage("hy", "Armenian", "Հայերեն", "Armn"),
    DeclaredLanguage("id", "Indonesian", "Bahasa Indonesia"),
    DeclaredLanguage("it", "Italian", "Italiano"),
    DeclaredLanguage("ja", "Japanese", "日本語", "Jpan"),
    DeclaredLanguage("ka", "Georgian", "ქართული", "Geor"),
    DeclaredLanguage("km", "Khmer", "ខ្មែរ", "Khmr"),
    DeclaredLanguage("kmr", "Northern Kurdish (Kurmanji)", "Kurmancî", cldr="ku"),
    DeclaredLanguage("ko", "Korean", "한국어", "Kore"),
    DeclaredLanguage("ksw", "S’gaw Karen", "ကညီကျိၥ်", "Mymr", cldr="en"),
    DeclaredLanguage("ky", "Kyrgyz", "Кыргызча", "Cyrl", ("ru",)),
    DeclaredLanguage("ln", "Lingala", "Lingála", fallbacks=("fr",)),
    DeclaredLanguage("lo", "Lao", "ລາວ", "Laoo"),
    DeclaredLanguage("lt", "Lithuanian", "Lietuvių"),
    DeclaredLanguage("mam", "Mam", "Qyol Mam", fallbacks=("es",), cldr="es"),
    DeclaredLanguage("mh", "Marshallese", "Kajin M̧ajeļ", cldr="en"),
    DeclaredLanguage("ml", "Malayalam", "മലയാളം", "Mlym"),
    DeclaredLanguage("mn", "Mongolian", "Монгол", "Cyrl"),
    DeclaredLanguage("my", "Burmese", "မြန်မာ", "Mymr"),
    DeclaredLanguage("ne", "Nepali", "नेपाली", "Deva"),
    DeclaredLanguage("om", "Oromo", "Afaan Oromoo"),
    DeclaredLanguage("pa", "Punjabi", "ਪੰਜਾਬੀ", "Guru"),
    DeclaredLanguage("pl", "Polish", "Polski"),
    DeclaredLanguage("prs", "Dari", "دری", "Arab", ("fa",), "fa_AF"),
    DeclaredLanguage("ps", "Pashto", "پښتو", "Arab"),
    DeclaredLanguage(
        "pt-br", "Portuguese (Brazil)", "Português (Brasil)", "Latn", (), "pt_BR"
    ),
    DeclaredLanguage("quc", "K’iche’", "K’iche’", fallbacks=("es",), cldr="es"),
    DeclaredLanguage("qu", "Quechua", "Runasimi", fallbacks=("es",)),
    DeclaredLanguage("rhg", "Rohingya", "Ruáingga", cldr="en"),
    DeclaredLanguage("rn", "Kirundi", "Ikirundi", fallbacks=("rw", "fr")),
    DeclaredLanguage("ro", "Romanian", "Română"),
    DeclaredLanguage("ru", "Russian", "Русский", "Cyrl"),
    DeclaredLanguage("rw", "Kinyarwanda", "Ikinyarwanda", fallbacks=("rn",)),
    DeclaredLanguage("sm", "Samoan", "Gagana Sāmoa", cldr="en"),
    DeclaredLanguage("so", "Somali", "Soomaali"),
    DeclaredLanguage("sq", "Albanian", "Shqip"),
    DeclaredLanguage("sr", "Serbian", "Српски", "Cyrl"),
    DeclaredLanguage("sw", "Swahili", "Kiswahili"),
    DeclaredLanguage("ta", "Tamil", "தமிழ்", "Taml"),
    DeclaredLanguage("te", "Telugu", "తెలుగు", "Telu"),
    DeclaredLanguage("th", "Thai", "ไทย", "Thai"),
    DeclaredLanguage("ti", "Tigrinya", "ትግርኛ", "Ethi"),
    DeclaredLanguage("to", "Tongan", "Lea fakatonga"),
    DeclaredLanguage("tr", "Turkish", "Türkçe"),
    DeclaredLanguage("uk", "Ukrainian", "Українська", "Cyrl"),
    DeclaredLanguage("ur", "Urdu", "اردو", "Arab"),
    DeclaredLanguage("uz", "Uzbek", "Oʻzbekcha", fallbacks=("ru",)),
    DeclaredLanguage("vi", "Vietnamese", "Tiếng Việt"),
    DeclaredLanguage("yi", "Yiddish", "ייִדיש", "Hebr"),
    DeclaredLanguage("yo", "Yoruba", "Èdè Yorùbá"),
    DeclaredLanguage("zgh", "Tamazight", "ⵜⴰⵎⴰⵣⵉⵖⵜ", "Tfng", ("fr",)),
    DeclaredLanguage(
        "zh-hans", "Chinese (simplified)", "简体中文", "Hans", ("zh-hant",), "zh_Hans"
    ),
    DeclaredLanguage(
        "zh-hant", "Chinese (traditional)", "繁體中文", "Hant", ("zh-hans",), "zh_Hant"
    ),
)

DECLARED: dict[str, DeclaredLanguage] = {language.code: language for language in _TABLE}


def install_language_info() -> None:
    """Tell Django the names and directions of the declared languages.

    Called once by the settings, before Django reads ``LANGUAGES``. Django lacks some
    of them and knows a few only by their English name.
    """
    for language in DECLARED.values():
        LANG_INFO.setdefault(language.code, {}).update(
            {
                "bidi": language.direction == "rtl",
                "code": language.code,
                "name": language.name,
                "name_local": language.own_name,
            }
        )
