"""Only the city's own proxies are believed, and throttles name nobody."""

from django.core.cache import cache
from django.test import RequestFactory

import pytest

from portal.privacy.client_address import client_address, client_fingerprint


def request_from(address, forwarded=None):
    headers = {"HTTP_X_FORWARDED_FOR": forwarded} if forwarded is not None else {}
    return RequestFactory().get("/", REMOTE_ADDR=address, **headers)


@pytest.mark.parametrize(
    ("proxies", "forwarded", "expected"),
    [
        (0, "203.0.113.9", "10.0.0.1"),
        (1, "203.0.113.9", "203.0.113.9"),
        (1, "6.6.6.6, 203.0.113.9", "203.0.113.9"),
        (2, "6.6.6.6, 203.0.113.9, 10.0.0.2", "203.0.113.9"),
        (2, "203.0.113.9", "10.0.0.1"),
        (1, "", "10.0.0.1"),
        (1, None, "10.0.0.1"),
        (1, "not an address", ""),
    ],
)
def test_only_entries_of_own_proxies_are_believed(
    settings, proxies, forwarded, expected
):
    settings.TRUSTED_PROXY_COUNT = proxies
    assert client_address(request_from("10.0.0.1", forwarded)) == expected


def test_a_fingerprint_tells_callers_and_purposes_apart():
    first = client_fingerprint(request_from("203.0.113.9"), "reports")
    assert first == client_fingerprint(request_from("203.0.113.9"), "reports")
    assert first != client_fingerprint(request_from("203.0.113.10"), "reports")
    assert first != client_fingerprint(request_from("203.0.113.9"), "accounts")


def test_a_household_counts_once_on_ipv6_and_mapped_addresses_as_ipv4():
    def of(address):
        return client_fingerprint(request_from(address), "reports")

    assert of("2001:db8:1:2::1") == of("2001:db8:1:2:ffff::9")
    assert of("2001:db8:1:2::1") != of("2001:db8:1:3::1")
    assert of("::ffff:203.0.113.9") == of("203.0.113.9")


def test_without_its_salt_a_fingerprint_cannot_be_made_again():
    before = client_fingerprint(request_from("203.0.113.9"), "reports")
    cache.clear()
    assert client_fingerprint(request_from("203.0.113.9"), "reports") != before
