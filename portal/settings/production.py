"""Settings of a city's own portal: safe as they stand, fed by the environment.

Every variable read here stands in the environment table of README.md.
"""

from pathlib import Path

from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext_lazy as _

import environ

from portal.city.time_zones import time_zone_names
from portal.languages.declared import DECLARED, install_language_info
from portal.media.document_types import CONTENT_TYPES
from portal.plugin_core.discovery import discover

env = environ.Env()

ROOT = Path(__file__).resolve().parents[2]
VAR = Path(env("PORTAL_VAR", default=str(ROOT / "var")))

# The portal ---------------------------------------------------------------------------

DEBUG = False
DEMO = False
SECRET_KEY = env("SECRET_KEY", default="")
PORTAL_URL = env("PORTAL_URL", default="http://localhost:8000")
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

# Where things are kept ----------------------------------------------------------------

DATABASES = {
    "default": env.db("DATABASE_URL", default=f"sqlite:///{VAR / 'portal.sqlite3'}")
}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
    }
# no CONN_HEALTH_CHECKS: they would cost a kept page as much as the page itself
DATABASES["default"]["CONN_MAX_AGE"] = 600

_SHARED = None
if REDIS_URL := env("REDIS_URL", default=""):
    _SHARED = {
        "BACKEND": "django.core.cache.backends.redis.RedisCache",
        "LOCATION": REDIS_URL,
    }
CACHES: dict[str, dict] = {
    "default": _SHARED
    or {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "portal_cache",
        # throttles live here: with the usual 300 a flood would push them out
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    },
    # public pages: in each process, or shared
    "pages": _SHARED
    or {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "LOCATION": "pages",
        "OPTIONS": {"MAX_ENTRIES": 2000},
    },
    # addresses of resized images: cheap to find again, so each process keeps its own
    "renditions": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},
}

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

MEDIA_ROOT = str(VAR / "media")
MEDIA_URL = "/media/"
STATIC_ROOT = str(VAR / "static")
STATIC_URL = "/static/"
STORAGES: dict[str, dict] = {
    "default": {"BACKEND": "portal.media.storage.PortalFileStorage"},
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
    # what only views hand out, to those who may
    "private": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {
            "location": str(VAR / "private"),
            "file_permissions_mode": 0o600,
            "directory_permissions_mode": 0o700,
        },
    },
}
if S3_BUCKET := env("S3_BUCKET", default=""):
    STORAGES["default"] = {
        "BACKEND": "portal.media.s3_storage.PortalS3Storage",
        "OPTIONS": {
            "bucket_name": S3_BUCKET,
            "endpoint_url": env("S3_ENDPOINT_URL", default=None),
            "region_name": env("S3_REGION", default=None),
            "access_key": env("S3_ACCESS_KEY", default=None),
            "secret_key": env("S3_SECRET_KEY", default=None),
            "custom_domain": env("S3_PUBLIC_HOST", default=None),
            "file_overwrite": False,
            "querystring_auth": env.bool("S3_SIGNED_ADDRESSES", default=True),
        },
    }
    STORAGES["private"] = {
        "BACKEND": "storages.backends.s3.S3Storage",
        "OPTIONS": STORAGES["default"]["OPTIONS"]
        | {
            "location": "private",
            "custom_domain": None,
            "default_acl": "private",
            "querystring_auth": True,
        },
    }

# Languages ----------------------------------------------------------------------------

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
        "CLASS": "wagtail_localize.machine_translators.libretranslate.LibreTranslator",
        "OPTIONS": {
            "LIBRETRANSLATE_URL": LIBRETRANSLATE_URL,
            "API_KEY": env("LIBRETRANSLATE_KEY", default=""),
            "TIMEOUT": 10,
        },
    }

# the needs that the portal brings are put in after migrating, once in each language
LOAD_VOCABULARY = True

# People -------------------------------------------------------------------------------

AUTH_USER_MODEL = "portal_accounts.User"
AUTHENTICATION_BACKENDS = ["portal.accounts.backends.StaffBackend"]
# a session ends after so long without input by the person, and after so long at all
SESSION_IDLE_MINUTES = env.int("SESSION_IDLE_MINUTES", default=30)
SESSION_HOURS = env.int("SESSION_HOURS", default=12)
SESSION_ENGINE = "portal.accounts.sessions.store"
SESSION_COOKIE_AGE = SESSION_HOURS * 60 * 60
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation."
        "UserAttributeSimilarityValidator"
    },
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "wagtailadmin_home"
ACCOUNT_ADAPTER = "portal.accounts.adapter.StaffAccountAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGOUT_REDIRECT_URL = "/"
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_PASSWORD_RESET_TOKEN_GENERATOR = "portal.accounts.reset_tokens.ResetTokens"  # noqa: S105
ACCOUNT_LOGIN_ON_PASSWORD_RESET = False
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_RATE_LIMITS = {
    "login": "30/m/ip",
    "login_failed": "10/m/ip,5/5m/key",
    "reset_password": "10/m/ip",
    "reset_password_account": "3/10m/key",
    "reset_password_from_key": "20/m/ip",
    "change_password": "5/m/user",
    "reauthenticate": "10/m/user",
    "second_factor": "30/d/key",
}
# who must have a second factor to work in the admin: administrators, everyone, nobody
PORTAL_SECOND_FACTOR = env("PORTAL_SECOND_FACTOR", default="administrators")
MFA_ADAPTER = "portal.accounts.second_factor.adapter.StaffMFAAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_PASSKEY_SIGNUP_ENABLED = False
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = False
# else a lost security key alone, without its PIN, could open an account
MFA_WEBAUTHN_USER_VERIFICATION = "required"
MFA_TRUST_ENABLED = False
# addresses are typed by an administrator, and no mail confirms them
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_RATE_LIMITS = {"webauthn_login": "20/m/ip"}

EMAIL_CONFIG = env.email("EMAIL_URL", default="smtp://localhost:25")
vars().update(EMAIL_CONFIG)
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = env("MAIL_FROM", default="portal@localhost")

# Wagtail ------------------------------------------------------------------------------

WAGTAIL_SITE_NAME = _("Welcoming Portal")
WAGTAILADMIN_BASE_URL = PORTAL_URL
WAGTAILADMIN_LOGIN_URL = "account_login"
WAGTAIL_FRONTEND_LOGIN_URL = LOGIN_URL
WAGTAIL_PASSWORD_MANAGEMENT_ENABLED = False
WAGTAIL_PASSWORD_RESET_ENABLED = False
WAGTAIL_EMAIL_MANAGEMENT_ENABLED = False
WAGTAILUSERS_PASSWORD_REQUIRED = False
WAGTAIL_USER_TIME_ZONES = SimpleLazyObject(time_zone_names)
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_PRIVATE_PAGES = {"SHARED_PASSWORD": False}
WAGTAILDOCS_PRIVATE_COLLECTION_OPTIONS = {"SHARED_PASSWORD": False}
WAGTAILIMAGES_IMAGE_MODEL = "portal_media.PortalImage"
WAGTAILDOCS_DOCUMENT_MODEL = "portal_media.PortalDocument"
WAGTAILIMAGES_IMAGE_FORM_BASE = "portal.media.forms.SafeImageForm"
WAGTAILDOCS_DOCUMENT_FORM_BASE = "portal.media.forms.SafeDocumentForm"
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 10 * 1024 * 1024
# all frames together: a small file can unfold to gigabytes
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 50_000_000
WAGTAILDOCS_MAX_UPLOAD_SIZE = 25 * 1024 * 1024
WAGTAILDOCS_CONTENT_TYPES = CONTENT_TYPES
# through a view that asks who may, and as a download, never as a page of ours
WAGTAILDOCS_SERVE_METHOD = "serve_view"
WAGTAILDOCS_INLINE_CONTENT_TYPES: list[str] = []
WAGTAILIMAGES_EXTENSIONS = ["avif", "gif", "jpg", "jpeg", "png", "webp"]
WAGTAILEMBEDS_FINDERS: list[dict] = []
WAGTAILSEARCH_BACKENDS = {
    "default": {"BACKEND": "portal.operations.admin_search", "AUTO_UPDATE": True}
}
WAGTAIL_APPEND_SLASH = True
# W019 wants no frames at all; the preview in the editor is a frame of our own site
SILENCED_SYSTEM_CHECKS = ["security.W019"]

# Privacy ------------------------------------------------------------------------------

# proxies of the city's own in front of the portal, for the one client-address function
TRUSTED_PROXY_COUNT = env.int("TRUSTED_PROXY_COUNT", default=0)
# what is secret at rest: newest key first, older ones only read
ENCRYPTION_KEYS = env.list("ENCRYPTION_KEYS", default=[])

# whom to tell of a weakness, in /.well-known/security.txt: e-mail or https address
SECURITY_CONTACT = env("SECURITY_CONTACT", default="")

# Safety -------------------------------------------------------------------------------

SECURE_SSL_REDIRECT = env.bool("SECURE_SSL_REDIRECT", default=True)
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_HSTS_SECONDS = env.int("SECURE_HSTS_SECONDS", default=31_536_000)
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SECURE_REFERRER_POLICY = "same-origin"
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
# browsers take such names only over https, for this host and all of it
SESSION_COOKIE_NAME = "__Host-session"
CSRF_COOKIE_NAME = "__Host-csrf"
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SAMESITE = "Lax"
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
SESSION_COOKIE_HTTPONLY = True
CSRF_COOKIE_HTTPONLY = True
X_FRAME_OPTIONS = "SAMEORIGIN"

DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000

LOGGING: dict = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"nameless": {"()": "portal.privacy.logs.NamelessFormatter"}},
    "handlers": {
        "console": {"class": "logging.StreamHandler", "formatter": "nameless"}
    },
    "root": {"handlers": ["console"], "level": env("LOG_LEVEL", default="WARNING")},
    "loggers": {
        # no mail to administrators, which would hold the whole request
        "django": {"handlers": [], "level": "NOTSET", "propagate": True},
        # every wrong address is a warning there
        "django.request": {"level": "ERROR"},
        # names addresses; only the development server has it
        "django.server": {"handlers": [], "level": "CRITICAL", "propagate": False},
    },
}
