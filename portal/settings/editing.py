"""What Wagtail does for staff, and what it may not do."""

from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext_lazy as _

from portal.city.time_zones import time_zone_names
from portal.media.document_types import CONTENT_TYPES

WAGTAIL_SITE_NAME = _("Welcoming Portal")
WAGTAILADMIN_LOGIN_URL = "account_login"
WAGTAIL_FRONTEND_LOGIN_URL = "account_login"
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
