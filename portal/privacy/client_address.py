"""Where a request comes from: the one place that reads it, so that nobody keeps it."""

import secrets
from ipaddress import IPv6Address, ip_address

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest
from django.utils import timezone
from django.utils.crypto import salted_hmac

SALT_SECONDS = 2 * 24 * 60 * 60
HOUSEHOLD_BITS = 64
"""One household has a whole IPv6 network of this prefix length."""


def client_address(request: HttpRequest) -> str:
    """The visitor's IP address, or ``""`` where none can be known.

    Of ``X-Forwarded-For`` only what the city's own proxies wrote is believed: with
    ``TRUSTED_PROXY_COUNT`` proxies, the entry that many places from its end. A request
    that passed fewer proxies counts as coming from whoever connected.
    """
    written = request.META.get("REMOTE_ADDR", "")
    proxies = settings.TRUSTED_PROXY_COUNT
    passed = [
        entry.strip()
        for entry in request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")
        if entry.strip()
    ]
    if proxies and len(passed) >= proxies:
        written = passed[-proxies]
    try:
        return str(ip_address(written))
    except ValueError:
        return ""


def client_fingerprint(request: HttpRequest, purpose: str) -> str:
    """What throttles count by: tells callers apart for a day, names nobody.

    A keyed hash (64 hexadecimal digits) of the address with a random salt that lives
    in the cache and is forgotten within two days; after that not even the holder of
    ``SECRET_KEY`` can try addresses against it. Different for each ``purpose``.
    """
    address = client_address(request)
    if address:
        address = _household(address)
    return salted_hmac(
        f"portal.privacy.{purpose}", _salt_of_today() + address, algorithm="sha256"
    ).hexdigest()


def _household(address: str) -> str:
    parsed = ip_address(address)
    if not isinstance(parsed, IPv6Address):
        return address
    if parsed.ipv4_mapped:
        return str(parsed.ipv4_mapped)
    return str(int(parsed) >> (128 - HOUSEHOLD_BITS))


def _salt_of_today() -> str:
    key = f"portal.privacy.salt.{timezone.now():%Y-%m-%d}"
    return cache.get_or_set(key, lambda: secrets.token_hex(16), SALT_SECONDS)
