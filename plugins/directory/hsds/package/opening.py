"""Opens what was handed in and finds out which file is which table."""

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import BinaryIO, cast

from ..findings import Finding, PackageRefused, shortened
from ..reading import Row, read_rows
from ..schema import BY_FILE_NAME, INDISPENSABLE, OLDER, TABLES
from .archive import Archive
from .descriptor import NAME as DESCRIPTOR
from .descriptor import listed_files
from .places import Folder, Place, is_ignored

PACKED = (".zip", ".gz", ".7z", ".rar", ".tar", ".bz2", ".xz")


@dataclass
class Package:
    """Tables by their HSDS names, in the order in which they build on each other."""

    place: Place
    files: dict[str, str]
    findings: list[Finding] = field(default_factory=list)

    def read(self, table: str) -> Iterator[Row | Finding]:
        """The rows of a table one by one, and what is wrong with the others.

        ``TableRefused`` where the file as a whole cannot be used, ``PackageRefused``
        where it turns out that the package is not what it seems.
        """
        name = self.files[table]
        with self.place.open(name) as file:
            yield from read_rows(file, name, TABLES[table])


@contextmanager
def open_package(source: Path | BinaryIO, name: str = "") -> Iterator[Package]:
    """``source`` is a path, or an open file that was uploaded as ``name``.

    ``PackageRefused`` where nothing can be made of it.
    """
    if not isinstance(source, Path):
        yield _sorted_out(_archive(source, name))
        return
    folder = source.parent if source.name == DESCRIPTOR else source
    try:
        file = None if folder.is_dir() else source.open("rb")
        place = Folder(folder) if file is None else None
    except (OSError, ValueError) as error:
        raise PackageRefused(Finding("not_found", shortened(str(source)))) from error
    with file or nullcontext():
        yield _sorted_out(place or _archive(cast(BinaryIO, file), source.name))


def _archive(file: BinaryIO, name: str) -> Archive:
    file.seek(0)
    begins = file.read(4)
    if begins not in {b"PK\x03\x04", b"PK\x05\x06"}:
        raise PackageRefused(Finding("not_a_package", shortened(name)))
    return Archive(file, name)


def _sorted_out(place: Place) -> Package:
    package = Package(place, {}, list(place.findings))
    is_described = DESCRIPTOR in place.sizes
    files = _described(place, package) if is_described else _by_name(place, package)
    older = [file for name, file in files if name in OLDER]
    if older and "organization" not in package.files:
        raise PackageRefused(Finding("older_version", shortened(older[0])))
    for name, file in files:
        if name not in TABLES:
            package.findings.append(Finding("other_file", shortened(file)))
        elif name in package.files:
            raise PackageRefused(Finding("two_files", shortened(file)))
        else:
            package.files[name] = file
    if older and not set(INDISPENSABLE) <= set(package.files):
        raise PackageRefused(Finding("older_version", shortened(older[0])))
    for name in INDISPENSABLE:
        if name not in package.files:
            raise PackageRefused(Finding("table_missing", f"{TABLES[name].file}.csv"))
    package.files = {
        name: package.files[name] for name in TABLES if name in package.files
    }
    return package


def _described(place: Place, package: Package) -> list[tuple[str, str]]:
    listed = listed_files(place)
    named = {DESCRIPTOR, *(file for _table, file in listed)}
    for name in place.sizes:
        if name not in named and not is_ignored(name):
            package.findings.append(Finding("not_listed", shortened(name)))
    there = []
    for name, file in listed:
        if file in place.sizes:
            there.append((name, file))
        elif name in INDISPENSABLE:
            raise PackageRefused(Finding("file_missing", shortened(file)))
        else:
            package.findings.append(Finding("file_missing", shortened(file)))
    return there


def _by_name(place: Place, package: Package) -> list[tuple[str, str]]:
    files = []
    for name in place.sizes:
        path = PurePosixPath(name)
        if is_ignored(name):
            continue
        if path.suffix.lower() == ".csv":
            stem = path.stem.lower()
            files.append((BY_FILE_NAME.get(stem, stem), name))
        elif path.suffix.lower() in PACKED:
            package.findings.append(Finding("nested", shortened(name)))
        else:
            package.findings.append(Finding("other_file", shortened(name)))
    return files
