"""Tells staff, in their language, that visitors do not see what they see."""

from dataclasses import dataclass

from django.contrib.auth.base_user import AbstractBaseUser
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.translation import get_language, get_language_info, gettext, override

from .registry import plugin
from .selectors import is_on

PREVIEWED = "_previewed_module"


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
    if not slug:
        return None
    language = _language_of(request.user)
    with override(language):
        words = gettext(
            "Only staff see this page: the module %(module)s is being prepared."
        ) % {"module": plugin(slug).title}
    return _notice(words, language)


def mark_preview(html: str, slug: str, request: HttpRequest | None) -> str:
    """``html`` of a block, with the words that only staff see this part."""
    if not html or request is None:
        return html
    language = _language_of(request.user)
    with override(language):
        words = gettext(
            "Only staff see this part: the module %(module)s is being prepared."
        ) % {"module": plugin(slug).title}
    notice = _notice(words, language)
    return format_html(
        '<div class="preview">'
        '<p class="preview-mark" lang="{}" dir="{}">{}</p>{}</div>',
        *(notice.language, notice.direction, notice.words, html),
    )


def _notice(words: str, language: str) -> PreviewNotice:
    is_rtl = get_language_info(language)["bidi"]
    return PreviewNotice(words, language, "rtl" if is_rtl else "ltr")


def _language_of(user: AbstractBaseUser) -> str:
    """The one that the person's admin speaks, else the one of the page."""
    profile = getattr(user, "wagtail_userprofile", None)
    chosen = getattr(profile, "preferred_language", "")
    return chosen or get_language() or ""
