"""Which contract this portal keeps, and the names that no plugin can take."""

CONTRACT = 1
"""Major version of ``portal.plugin_core``: a plugin of another one is not installed."""

RESERVED_SLUGS = frozenset(
    {
        # addresses of the portal's own
        "accounts",
        "admin",
        "api",
        "documents",
        "feed",
        "health",
        "media",
        "modules",
        "report",
        "search",
        "static",
        "theme",
        # labels of Django, Wagtail and libraries
        "account",
        "allauth",
        "auth",
        "contenttypes",
        "django_filters",
        "django_tasks",
        "django_tasks_database",
        "home",
        "messages",
        "mfa",
        "modelcluster",
        "portal",
        "redirects",
        "sessions",
        "sitemaps",
        "sites",
        "staticfiles",
        "taggit",
        "wagtail",
        "wagtail_localize",
        # words that would mislead
        "core",
        "plugin",
        "plugins",
        "tests",
    }
)
"""Slugs that would clash with an address or an app label."""

RESERVED_POINTS = frozenset({"CALENDAR", "MESSAGES", "ERASERS", "RETENTION"})
"""Extension points to come; their rooms are not built yet."""
