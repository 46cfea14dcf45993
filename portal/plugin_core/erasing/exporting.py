"""Writes all that a module holds into one ZIP: JSON of each model, and the files."""

import json
from collections.abc import Iterable
from io import TextIOWrapper
from pathlib import PurePosixPath
from shutil import copyfileobj
from typing import IO, Any
from zipfile import ZIP_DEFLATED, ZipFile

from django.core import serializers
from django.utils import timezone

from wagtail.models import Page, Revision

from ..registry import plugin
from .contents import counts, library_files, models_of, own_files, pages_of

CHUNK = 500


def write_export(slug: str, target: IO[bytes]) -> dict[str, int]:
    """Fill ``target``; the number of rows by label. Nothing is held in memory whole."""
    numbers = counts(slug)
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        _write_about(archive, slug, numbers)
        for model in models_of(slug):
            if not model._meta.auto_created:
                _write_rows(archive, model._meta.label_lower, model._base_manager.all())
        pages = pages_of(slug)
        _write_rows(archive, Page._meta.label_lower, pages)
        revisions = Revision.objects.page_revisions().filter(
            object_id__in=[str(key) for key in pages.values_list("pk", flat=True)]
        )
        _write_rows(archive, Revision._meta.label_lower, revisions)
        _write_files(archive, "files", own_files(slug))
        _write_files(archive, "library", library_files(slug))
    return numbers


def _write_about(archive: ZipFile, slug: str, numbers: dict[str, int]) -> None:
    about = {
        "module": slug,
        "version": plugin(slug).version,
        "written": timezone.now().isoformat(),
        "rows": numbers,
    }
    archive.writestr("about.json", json.dumps(about, indent=2))


def _write_rows(archive: ZipFile, label: str, rows: Any) -> None:
    with (
        archive.open(f"rows/{label}.json", "w", force_zip64=True) as raw,
        TextIOWrapper(raw, encoding="utf-8", write_through=True) as stream,
    ):
        serializers.serialize(
            "json",
            rows.order_by("pk").iterator(chunk_size=CHUNK),
            stream=stream,
            ensure_ascii=False,
        )


def _write_files(archive: ZipFile, folder: str, files: Iterable[Any]) -> None:
    """By the names that the rows have for them; one that is gone is left out."""
    for kept in files:
        if not kept.storage.exists(kept.name):
            continue
        name = str(PurePosixPath(folder, kept.name))
        with (
            kept.storage.open(kept.name) as source,
            archive.open(name, "w", force_zip64=True) as target,
        ):
            copyfileobj(source, target)
