"""Where things are kept: database, caches, work that waits, files."""

from .environment import VAR, env

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
