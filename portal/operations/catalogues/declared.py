"""Which interface languages are claimed to be whole; a check holds us to it."""

from fnmatch import fnmatch

from babel.messages.catalog import Catalog, Message

COMPLETE: tuple[str, ...] = ("es", "ar")
"""Every word, those for staff too."""

FOR_NEWCOMERS: tuple[str, ...] = ("fr", "ht", "so", "vi", "zh-hans")
"""Every word that newcomers meet."""

READ_BY_A_NATIVE_SPEAKER: tuple[str, ...] = ()
"""Of both; readers of the others are told on every page that nobody has yet."""

MET_BY_NEWCOMERS = (
    *("*/templates/*", "home/templatetags/*", "directory/templatetags/*"),
    *("portal/contacts/formatting.py", "portal/contacts/ways.py"),
    *("portal/contacts/models/phone.py", "portal/alerts/models.py"),
    *("portal/languages/notice.py", "portal/languages/units.py"),
    *(
        "portal/words/notices.py",
        "portal/blocks/video_value.py",
        "portal/theme/frame.py",
    ),
    *("portal/visitor_forms/*.py",),
    *("portal/reports/forms.py", "portal/reports/views.py", "portal/reports/models.py"),
    *("portal/helpful/forms.py", "portal/helpful/views.py", "portal/helpful/models.py"),
    *("portal/sharing/views.py",),
    *("search/facets.py", "search/sources.py", "directory/extensions.py"),
    *("directory/search.py", "directory/facets.py", "directory/models/phone.py"),
)
"""Files whose words they meet, as catalogues name them."""

MET_BY_STAFF = (
    *("*/staff/*", "*/staff.html", "*/imports/*", "*/mail.txt", "*/city_preview.html"),
    *(
        "portal/accounts/*",
        "portal/jobs/*",
        "portal/operations/*",
        "portal/words/templates/*",
    ),
    *("portal/plugin_core/*", "portal/publishing/*", "*/screen*.html"),
    *("*/confirm.html", "portal/alerts/templates/alerts/end*", "portal/media/*"),
    *("portal/alerts/templates/alerts/staff*",),
)
"""Those of the former that only staff meet."""


def for_newcomers(template: Catalog) -> Catalog:
    """The messages of the code that newcomers meet."""
    part = Catalog(domain=template.domain, fuzzy=False)
    for message in template:
        if message.id and any(map(_is_met, _files(message))):
            part[message.id] = message
    return part


def _files(message: Message) -> list[str]:
    return [file for file, _line in message.locations]


def _is_met(file: str) -> bool:
    return any(fnmatch(file, pattern) for pattern in MET_BY_NEWCOMERS) and not any(
        fnmatch(file, pattern) for pattern in MET_BY_STAFF
    )
