"""Every address of the portal; what is under a language's prefix comes last."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path, re_path

from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls
from wagtail.urls import serve_pattern

from portal.languages.serving import serve
from portal.languages.views import choose_language
from portal.plugin_core.addresses import api_addresses, public_addresses

handler400 = "portal.theme.views.bad_request"
handler403 = "portal.theme.views.permission_denied"
handler404 = "portal.theme.views.page_not_found"
handler500 = "portal.theme.views.server_error"

urlpatterns = [
    path("", choose_language, name="portal_choose_language"),
    path("", include("portal.theme.urls")),
    path("", include("portal.languages.urls")),
    path("", include("portal.accounts.urls")),
    path("", include("portal.privacy.urls")),
    path("admin/", include(wagtailadmin_urls)),
    path("", include("portal.media.urls")),
    path("documents/", include(wagtaildocs_urls)),
    path("api/search/", include("search.api_urls", namespace="search_api")),
    path("api/", include(api_addresses())),
    *i18n_patterns(
        path("feed/", include("portal.alerts.urls")),
        path("", include("portal.offline.urls")),
        path("helpful/", include("portal.helpful.urls")),
        path("report/", include("portal.reports.urls")),
        path("share/", include("portal.sharing.urls")),
        path("patterns/", include("home.patterns.urls")),
        path("search/", include("search.urls")),
        *public_addresses(),
        re_path(serve_pattern, serve, name="wagtail_serve"),
        prefix_default_language=True,
    ),
]
