"""The one way in: allauth's few screens, and Wagtail's own that lead to them.

Stands before the admin's addresses, so that its forms for signing in and for a
forgotten password are never reached.
"""

from django.urls import include, path, re_path
from django.views.decorators.cache import never_cache
from django.views.generic import RedirectView

from wagtail.admin.auth import require_admin_access

from allauth.account import views as allauth_views

from portal.accounts.forgotten_password import ForgottenPasswordView
from portal.accounts.invitations.views import InvitationView
from portal.accounts.sessions.views import sign_out_elsewhere, still_here
from portal.accounts.sign_in_forms import (
    NewPasswordForm,
    OwnPasswordForm,
)
from portal.accounts.views import (
    OwnAccountView,
    SignInView,
    sign_up_closed,
    to_sign_in,
)

urlpatterns = [
    path("accounts/login/", SignInView.as_view(), name="account_login"),
    path("accounts/", include("portal.accounts.second_factor.urls")),
    path("accounts/logout/", allauth_views.logout, name="account_logout"),
    path("accounts/inactive/", allauth_views.account_inactive, name="account_inactive"),
    path("accounts/signup/", sign_up_closed, name="account_signup"),
    path(
        "accounts/password/change/",
        allauth_views.PasswordChangeView.as_view(form_class=OwnPasswordForm),
        name="account_change_password",
    ),
    path(
        "accounts/password/reset/",
        ForgottenPasswordView.as_view(),
        name="account_reset_password",
    ),
    path(
        "accounts/password/reset/done/",
        allauth_views.password_reset_done,
        name="account_reset_password_done",
    ),
    re_path(
        r"^accounts/password/reset/key/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        allauth_views.PasswordResetFromKeyView.as_view(form_class=NewPasswordForm),
        name="account_reset_password_from_key",
    ),
    path(
        "accounts/password/reset/key/done/",
        allauth_views.password_reset_from_key_done,
        name="account_reset_password_from_key_done",
    ),
    path(
        "accounts/invitation/<uidb64>/<token>/",
        InvitationView.as_view(),
        name="portal_invitation",
    ),
    path("_util/login/", to_sign_in, name="wagtailcore_login"),
    path("admin/login/", to_sign_in),
    re_path(
        r"^admin/password_reset/",
        RedirectView.as_view(pattern_name="account_reset_password"),
    ),
    path("admin/still-here/", still_here, name="portal_still_here"),
    path(
        "admin/account/sign-out-elsewhere/",
        sign_out_elsewhere,
        name="portal_sign_out_elsewhere",
    ),
    path("admin/account/", never_cache(require_admin_access(OwnAccountView.as_view()))),
]
