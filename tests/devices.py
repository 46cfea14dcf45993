"""Phones that staff sign in with: one that holds passkeys, one that shows codes."""

import time

from playwright.sync_api import BrowserContext, Page

PERIOD = 30


def add_passkey_device(context: BrowserContext, page: Page) -> None:
    """A phone that knows its owner and says yes."""
    device = context.new_cdp_session(page)
    device.send("WebAuthn.enable")
    device.send(
        "WebAuthn.addVirtualAuthenticator",
        {
            "options": {
                "protocol": "ctap2",
                "transport": "internal",
                "hasResidentKey": True,
                "hasUserVerification": True,
                "isUserVerified": True,
                "automaticPresenceSimulation": True,
            }
        },
    )


def app_code(key: str) -> str:
    """The app's code now, with some seconds left to type it."""
    from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value

    if time.time() % PERIOD > PERIOD - 8:
        time.sleep(10)
    return format_hotp_value(hotp_value(key, int(time.time()) // PERIOD))
