"""Tells staff, in their language, that visitors do not see what they see."""

from dataclasses import dataclass

from django.contrib.auth.base_user import AbstractBaseUser
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.translation import (
    get_language,
    get_language_info,
    gettext,
    gettext_noop,
    override,
)

from .registry import plugin
from .selectors import is_on

PREVIEWED = "_previewed_module"
PAGE = gettext_noop(
    "Only staff see this page: the module %(module)s is being prepared."
)
PART = gettext_noop(
    "Only staff see this part: the module %(module)s is being prepared."
)


@dataclass(frozen=True)
class PreviewNotice:
    """``language`` is the one of ``words``, and ``direction`` goes with it."""

    words: str
    language: str
    direction: str


def note_preview(request: HttpRequest, slug: str) -> None:
    """Remember that what answers ``request`` belongs to a module not yet on."""
    if not is_on(slug, request):
        setattr(request, PREVIEWED, slug)


def preview_notice(request: HttpRequest) -> PreviewNotice | None:
    """What stands above a page that only staff see; none above all others."""
    slug = getattr(request, PREVIEWED, "")
    return _notice(PAGE, slug, request.user) if slug else None


def mark_preview(html: str, slug: str, request: HttpRequest | None) -> str:
    """``html`` of a block, with the words that only staff see this part."""
    if not html or request is None:
        return html
    notice = _notice(PART, slug, request.user)
    return format_html(
        '<div class="preview">'
        '<p class="preview-mark" lang="{}" dir="{}">{}</p>{}</div>',
        *(notice.language, notice.direction, notice.words, html),
    )


def _notice(words: str, slug: str, user: AbstractBaseUser) -> PreviewNotice:
    """In the language of the person's admin, else in that of the page."""
    profile = getattr(user, "wagtail_userprofile", None)
    language = getattr(profile, "preferred_language", "") or get_language() or "en"
    with override(language):
        said = gettext(words)
        title = str(plugin(slug).title)
    # where there is no translation, the words are English
    language = language if said != words else "en"
    direction = "rtl" if get_language_info(language)["bidi"] else "ltr"
    return PreviewNotice(said % {"module": title}, language, direction)
