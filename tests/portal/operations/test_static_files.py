"""Static files are collected again when one of them changed, and only then."""

import os

import pytest

from portal.operations.static_files import collect_static_files


@pytest.fixture
def source(tmp_path, settings):
    folder = tmp_path / "source"
    folder.mkdir()
    (folder / "page.css").write_text("p { color: black }")
    settings.STATICFILES_DIRS = [str(folder)]
    settings.STATICFILES_FINDERS = [
        "django.contrib.staticfiles.finders.FileSystemFinder"
    ]
    settings.STATIC_ROOT = str(tmp_path / "collected")
    return folder


def test_a_second_start_collects_nothing(source):
    assert collect_static_files() is True
    assert collect_static_files() is False


def test_a_changed_file_is_collected_again(source, tmp_path):
    collect_static_files()
    (source / "page.css").write_text("p { color: navy }")
    os.utime(source / "page.css", (1, 1))
    assert collect_static_files() is True
    assert "navy" in (tmp_path / "collected" / "page.css").read_text()


def test_a_file_that_is_gone_is_not_served_any_more(source, tmp_path):
    (source / "old.css").write_text("")
    collect_static_files()
    (source / "old.css").unlink()
    collect_static_files()
    assert not (tmp_path / "collected" / "old.css").exists()
