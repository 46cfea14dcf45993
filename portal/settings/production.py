"""Settings of a city's own portal: safe as they stand, fed by the environment.

Every variable read here and in the parts beside it stands in the table of README.md.
"""

from portal.plugin_core.discovery import discover

from .editing import *  # noqa: F403
from .environment import ROOT, env
from .people import *  # noqa: F403
from .protecting import *  # noqa: F403
from .speaking import *  # noqa: F403
from .storing import *  # noqa: F403

DEBUG = False
DEMO = False
SECRET_KEY = env("SECRET_KEY", default="")
PORTAL_URL = env("PORTAL_URL", default="http://localhost:8000")
WAGTAILADMIN_BASE_URL = PORTAL_URL
MAINTENANCE = env.bool("PORTAL_MAINTENANCE", default=False)
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=[])
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[])
ROOT_URLCONF = "portal.urls"
WSGI_APPLICATION = "portal.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
SITE_ID = None

# what is found is installed; staff decide what is switched on
PLUGINS = discover(ROOT / "plugins")

INSTALLED_APPS = [
    # ours: pages first, then the rooms they stand on
    "home",
    "search",
    "portal.theme",
    "portal.publishing",
    "portal.blocks",
    "portal.alerts",
    "portal.needs",
    "portal.menus",
    "portal.contacts",
    "portal.city",
    "portal.words",
    "portal.languages",
    "portal.media",
    "portal.accounts",
    "portal.offline",
    "portal.helpful",
    "portal.sharing",
    "portal.reports",
    "portal.visitor_forms",
    "portal.privacy",
    "portal.page_cache",
    "portal.jobs",
    "portal.plugin_core",
    "portal.operations",
    # pages and their translation
    "wagtail_localize",
    "wagtail.contrib.forms",
    "wagtail.contrib.redirects",
    "wagtail.contrib.settings",
    "wagtail.contrib.typed_table_block",
    "wagtail.embeds",
    "portal.accounts.apps.StaffUsersConfig",
    "wagtail.sites",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_filters",
    # sign-in
    "allauth",
    "allauth.account",
    "allauth.mfa",
    # work beside the requests
    "django_tasks_db",
    # Django
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.sitemaps",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    # last, so that no plugin's template stands before one of core's
    *PLUGINS.apps,
]

MIDDLEWARE = [
    "portal.operations.health.probes.HealthMiddleware",
    "portal.page_cache.middleware.PageCacheMiddleware",
    "portal.privacy.headers.HeadersMiddleware",
    "portal.privacy.request_limits.RequestLimitsMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "portal.operations.maintenance.MaintenanceMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "portal.languages.middleware.ReaderLanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "portal.accounts.sessions.middleware.SessionClockMiddleware",
    "portal.plugin_core.middleware.ModulesMiddleware",
    "portal.city.middleware.CityTimeZoneMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "portal.accounts.second_factor.gate.SecondFactorMiddleware",
    "portal.publishing.middleware.PublishBlockedMiddleware",
    "portal.languages.redirects.ReaderRedirectMiddleware",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "django.template.context_processors.i18n",
                "portal.theme.context.page_frame",
            ],
        },
    }
]
