"""A short name for one failure, on the visitor's screen and in the log alike."""

import secrets

from django.http import HttpRequest

ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
"""No letter or digit that can be taken for another."""


def reference_of(request: HttpRequest) -> str:
    """Eight signs in two groups, the same for as long as the request lives."""
    reference = getattr(request, "failure_reference", "")
    if not reference:
        signs = "".join(secrets.choice(ALPHABET) for _ in range(8))
        reference = request.failure_reference = f"{signs[:4]}-{signs[4:]}"
    return reference
