"""Reads ZIP files that anybody may have made, without trusting what they say."""

import re
import stat
import zlib
from collections.abc import Iterable
from io import SEEK_END, BufferedIOBase, BufferedReader, RawIOBase
from pathlib import PurePosixPath
from typing import BinaryIO, cast
from zipfile import BadZipFile, ZipFile, ZipInfo

from ..findings import Finding, PackageRefused, shortened
from .places import MOST_FILES, is_ignored

MOST_BYTES = 1024**3
"""Of all files together, unpacked."""

MOST_TIGHT = 200
"""Times that a file may be larger than its packed form; tables are about 10 times."""

TIGHT_FROM = 1024**2
"""Smaller files may be as tight as they are."""

LONGEST_LIST = 1024**2
"""Bytes of the list of files."""

LONGEST_END = 22 + 2**16 + 20
END, END_OF_LONG_FORM = b"PK\x05\x06", b"PK\x06\x07"

UNSAFE = re.compile(r"[\\\x00]|^/|^[A-Za-z]:|(^|/)\.\.(/|$)")
BROKEN = (
    BadZipFile,
    EOFError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
    zlib.error,
)


class Archive:
    """The files of a ZIP, by the names that they have in their one folder."""

    def __init__(self, file: BinaryIO, name: str) -> None:
        self.name = name
        self.findings: list[Finding] = []
        if _lists_too_much(file):
            raise self._refused("too_many_files")
        try:
            self.zip = ZipFile(file)
        except BROKEN as error:
            raise self._refused("broken_zip") from error
        entries = self.zip.infolist()
        if len(entries) > MOST_FILES:
            raise self._refused("too_many_files")
        for entry in entries:
            self._check(entry)
        files = [
            entry
            for entry in entries
            if not entry.is_dir() and not is_ignored(entry.filename)
        ]
        if sum(entry.file_size for entry in files) > MOST_BYTES:
            raise self._refused("too_large")
        folder = _folder_of(entry.filename for entry in files)
        self.entries: dict[str, ZipInfo] = {}
        for entry in files:
            inner = entry.filename.removeprefix(folder)
            if inner in self.entries:
                raise self._refused("two_files", inner)
            self.entries[inner] = entry
        self.sizes = {name: entry.file_size for name, entry in self.entries.items()}
        self.unpacked = 0

    def open(self, name: str) -> BinaryIO:
        """The unpacked file; what it turns out to be is watched while it is read."""
        try:
            packed = self.zip.open(self.entries[name])
        except BROKEN as error:
            raise self._refused("broken_zip", name) from error
        watched = _Watched(cast(BufferedIOBase, packed), self, name)
        return cast(BinaryIO, BufferedReader(watched, 64 * 1024))

    def refusal(self, code: str, name: str) -> PackageRefused:
        return self._refused(code, name)

    def _check(self, entry: ZipInfo) -> None:
        name = entry.orig_filename
        if UNSAFE.search(name):
            raise self._refused("unsafe_name", name)
        if stat.S_ISLNK(entry.external_attr >> 16):
            raise self._refused("link", name)
        if entry.flag_bits & 0x1:
            raise self._refused("locked_zip", name)
        most = max(TIGHT_FROM, entry.compress_size * MOST_TIGHT)
        if entry.file_size > most:
            raise self._refused("too_tight", name)

    def _refused(self, code: str, name: str = "") -> PackageRefused:
        return PackageRefused(Finding(code, shortened(name or self.name)))


def _lists_too_much(file: BinaryIO) -> bool:
    """Whether its list of files is too long to be read at all (APPNOTE 4.3.16).

    The long form of that list (ZIP64) is for more files than a package may have.
    """
    file.seek(0, SEEK_END)
    file.seek(max(0, file.tell() - LONGEST_END))
    end = file.read()
    found = end.rfind(END)
    file.seek(0)
    if found < 0:
        return False
    length = int.from_bytes(end[found + 12 : found + 16], "little")
    is_long_form = end[max(0, found - 20) :].startswith(END_OF_LONG_FORM)
    return length > LONGEST_LIST or is_long_form


class _Watched(RawIOBase):
    """Counts what comes out of a packed file, whatever its entry promised."""

    def __init__(self, packed: BufferedIOBase, archive: Archive, name: str) -> None:
        self.packed = packed
        self.archive = archive
        self.name = name
        entry = archive.entries[name]
        self.left = max(TIGHT_FROM, entry.compress_size * MOST_TIGHT)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer) -> int:  # type: ignore[no-untyped-def, override]
        try:
            piece = self.packed.read(len(buffer))
        except BROKEN as error:
            raise self.archive.refusal("broken_zip", self.name) from error
        self.left -= len(piece)
        if self.left < 0:
            raise self.archive.refusal("too_tight", self.name)
        buffer[: len(piece)] = piece
        return len(piece)

    def close(self) -> None:
        self.packed.close()
        super().close()


def _folder_of(names: Iterable[str]) -> str:
    """The one folder that all files lie in, with its slash; empty without one."""
    folders = {str(PurePosixPath(name).parent) for name in names}
    if len(folders) == 1 and (only := folders.pop()) != ".":
        return f"{only}/"
    return ""
