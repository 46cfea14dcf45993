"""Privacy and safety: secrets, cookies, https, and logs without persons."""

from .environment import env

# proxies of the city's own in front of the portal, for the one client-address function
TRUSTED_PROXY_COUNT = env.int("TRUSTED_PROXY_COUNT", default=0)
# what is secret at rest: newest key first, older ones only read
ENCRYPTION_KEYS = env.list("ENCRYPTION_KEYS", default=[])

# whom to tell of a weakness, in /.well-known/security.txt: e-mail or https address
SECURITY_CONTACT = env("SECURITY_CONTACT", default="")

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
