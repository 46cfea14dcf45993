"""What the theme adds to the admin."""

from django.templatetags.static import static
from django.urls import URLPattern, path
from django.utils.html import format_html
from django.utils.safestring import SafeString

from wagtail import hooks

from .colour_preview import colour_preview


@hooks.register("insert_global_admin_css")
def admin_styles() -> SafeString:
    return format_html('<link rel="stylesheet" href="{}">', static("theme/admin.css"))


@hooks.register("insert_global_admin_js")
def admin_scripts() -> SafeString:
    script = static("theme/named-sessions.js")
    return format_html('<script src="{}"></script>', script)


@hooks.register("register_admin_urls")
def addresses() -> list[URLPattern]:
    return [
        path(
            "colours/<slug:pair>/<slug:mode>.css",
            colour_preview,
            name="portal_colour_preview",
        )
    ]
