"""A library that only one feature needs: that feature alone says it rests."""

from PIL import features

from portal.operations.optional_libraries import picture_formats


def test_a_machine_with_all_libraries_is_told_nothing(monkeypatch):
    monkeypatch.setattr(features, "check", lambda library: True)
    assert picture_formats() == []


def test_a_missing_picture_library_names_the_format_that_rests(monkeypatch):
    monkeypatch.setattr(features, "check", lambda library: library != "avif")
    (warning,) = picture_formats()
    assert "AVIF cannot be uploaded" in warning.msg
    assert "all else works" in warning.hint
    assert not warning.is_serious(40)
