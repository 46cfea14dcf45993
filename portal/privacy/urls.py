"""Where to tell of a weakness; and addresses of Wagtail's that answer nobody."""

from django.urls import path, re_path

from .views import nowhere, security_txt

urlpatterns = [
    path(".well-known/security.txt", security_txt, name="portal_security_txt"),
    # content of other hosts
    path("admin/embeds/chooser/", nowhere),
    path("admin/embeds/chooser/upload/", nowhere),
    # pages that only try out Wagtail's own error pages
    path("admin/test404/", nowhere),
    path("admin/failwhale/", nowhere),
    # forms for shared passwords
    re_path(r"^documents/authenticate_with_password/", nowhere),
]
