"""The same in a bucket; only imported where there is one."""

from storages.backends.s3 import S3Storage

from .storage import SafeUploads


class PortalS3Storage(SafeUploads, S3Storage):
    """An S3-compatible bucket, which no listing and no guess opens."""
