"""Sizes and lengths of time the reader's way."""

from django.utils.translation import override

import pytest

from portal.languages.declared import DECLARED
from portal.languages.units import format_minutes, format_size


@pytest.mark.parametrize(
    ("size", "language", "expected"),
    [
        (1, "en", "1 kB"),
        (340_000, "en", "340 kB"),
        (2_440_000, "en", "2.4 MB"),
        (2_440_000, "es", "2,4 MB"),
        (340_000, "ar", "340 كيلوبايت"),
    ],
)
def test_sizes_are_rounded_to_what_people_compare(size, language, expected):
    assert format_size(size, language) == expected


@pytest.mark.parametrize("language", sorted(DECLARED))
def test_every_declared_language_has_a_size(language):
    assert "digital" not in format_size(5_000_000, language)


def test_minutes_are_counted():
    with override("en"):
        assert [format_minutes(1), format_minutes(3)] == ["1 minute", "3 minutes"]
