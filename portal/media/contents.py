"""Tells by its content what a file is; its name and its sender may say anything."""

import codecs
import re
import zlib
from lzma import LZMAError
from typing import BinaryIO
from zipfile import BadZipFile, ZipFile

import filetype

HEAD = 8192
MOST_OF_A_LIST = 1024 * 1024
PIECE = 256 * 1024
UNREADABLE = (
    BadZipFile,
    EOFError,
    KeyError,
    LZMAError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
    zlib.error,
)
"""What a packed file raises that is broken, locked or of an unknown packing."""
SOUND_BRANDS = {b"M4A ", b"M4B ", b"mp42", b"isom", b"3gp4", b"3gp5", b"3gp6"}
FILM_TRACK = re.compile(rb"hdlr.{8}vide", re.DOTALL)
MARKUP = re.compile(rb"<\s*(!doctype|\?xml|html|head|body|script|svg|iframe)", re.I)


def is_pdf(file: BinaryIO, content_type: str) -> bool:
    return head(file).startswith(b"%PDF-")


def is_audio(file: BinaryIO, content_type: str) -> bool:
    kind = filetype.guess(head(file))
    return kind is not None and kind.mime == content_type


def is_m4a(file: BinaryIO, content_type: str) -> bool:
    """Sound alone, in the box that films come in too (ISO/IEC 14496-12).

    Recorders of phones name the brand as for a film, so that the tracks decide.
    """
    begins = head(file)
    if begins[4:8] != b"ftyp" or begins[8:12] not in SOUND_BRANDS:
        return False
    file.seek(0)
    before = b""
    while piece := file.read(PIECE):
        if FILM_TRACK.search(before + piece):
            return False
        before = piece[-32:]
    return True


def is_office(file: BinaryIO, content_type: str) -> bool:
    """Office Open XML names its main part's type (ECMA-376); one with macros differs.

    The list of types is read, not the parts: what is packed too tight stays packed.
    """
    try:
        with opened(file) as packed:
            if any(name.lower().endswith("vbaproject.bin") for name in names(packed)):
                return False
            types = part(packed, "[Content_Types].xml")
    except UNREADABLE:
        return False
    main = f'ContentType="{content_type}.main+xml"'.encode()
    return main in types and b"macroEnabled" not in types


def is_open_document(file: BinaryIO, content_type: str) -> bool:
    """OpenDocument says what it is in a part called ``mimetype`` (OASIS 1.3)."""
    try:
        with opened(file) as packed:
            if any(name.startswith(("Basic/", "Scripts/")) for name in names(packed)):
                return False
            return part(packed, "mimetype").strip() == content_type.encode()
    except UNREADABLE:
        return False


def is_text(file: BinaryIO, content_type: str = "") -> bool:
    """Whether it is readable as UTF-8 throughout, without NUL and without markup."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    file.seek(0)
    before = b""
    try:
        while piece := file.read(PIECE):
            decoder.decode(piece)
            if b"\0" in piece or MARKUP.search(before + piece):
                return False
            before = piece[-32:]
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def is_calendar(file: BinaryIO, content_type: str) -> bool:
    """iCalendar (RFC 5545) begins with its name."""
    begins = head(file).removeprefix(codecs.BOM_UTF8).lstrip()
    return begins.upper().startswith(b"BEGIN:VCALENDAR") and is_text(file)


def head(file: BinaryIO) -> bytes:
    file.seek(0)
    return file.read(HEAD)


def opened(file: BinaryIO) -> ZipFile:
    """The packed file. ``BadZipFile`` where it does not begin as one."""
    if not head(file).startswith(b"PK\x03\x04"):
        raise BadZipFile
    return ZipFile(file)


def names(packed: ZipFile) -> list[str]:
    return packed.namelist()


def part(packed: ZipFile, name: str) -> bytes:
    with packed.open(name) as inside:
        return inside.read(MOST_OF_A_LIST)
