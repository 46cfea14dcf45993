"""The few of allauth's screens for second factors that the portal has, by its names."""

from django.urls import path

from portal.accounts.second_factor import asking, recovery_codes, views

urlpatterns = [
    path(
        "reauthenticate/",
        asking.PasswordAgainView.as_view(),
        name="account_reauthenticate",
    ),
    path("2fa/", views.SecondFactorsView.as_view(), name="mfa_index"),
    path(
        "2fa/authenticate/",
        asking.ShowSecondFactorView.as_view(),
        name="mfa_authenticate",
    ),
    path(
        "2fa/reauthenticate/",
        asking.CodeAgainView.as_view(),
        name="mfa_reauthenticate",
    ),
    path("2fa/totp/activate/", views.SetUpAppView.as_view(), name="mfa_activate_totp"),
    path(
        "2fa/totp/deactivate/",
        views.RemoveAppView.as_view(),
        name="mfa_deactivate_totp",
    ),
    path(
        "2fa/webauthn/login/",
        asking.PasskeySignInView.as_view(),
        name="mfa_login_webauthn",
    ),
    path(
        "2fa/webauthn/reauthenticate/",
        asking.PasskeyAgainView.as_view(),
        name="mfa_reauthenticate_webauthn",
    ),
    path("2fa/webauthn/add/", views.AddPasskeyView.as_view(), name="mfa_add_webauthn"),
    path(
        "2fa/webauthn/keys/<int:pk>/edit/",
        views.RenamePasskeyView.as_view(),
        name="mfa_edit_webauthn",
    ),
    path(
        "2fa/webauthn/keys/<int:pk>/remove/",
        views.RemovePasskeyView.as_view(),
        name="mfa_remove_webauthn",
    ),
    path(
        "2fa/recovery-codes/",
        recovery_codes.RecoveryCodesView.as_view(),
        name="mfa_view_recovery_codes",
    ),
    path(
        "2fa/recovery-codes/generate/",
        recovery_codes.NewRecoveryCodesView.as_view(),
        name="mfa_generate_recovery_codes",
    ),
    path(
        "2fa/recovery-codes/download/",
        recovery_codes.RecoveryCodesFileView.as_view(),
        name="mfa_download_recovery_codes",
    ),
]
