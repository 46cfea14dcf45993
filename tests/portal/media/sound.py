"""The boxes that sound and films come in (ISO/IEC 14496-12), as far as we look."""


def recorded(brand: bytes, *tracks: bytes) -> bytes:
    """A file of this brand with tracks of these kinds: ``soun``, ``vide``."""
    boxes = b"".join(b"hdlr" + b"\0" * 8 + kind + b"\0" * 20 for kind in tracks)
    return b"\0\0\0\x20ftyp" + brand + b"\0" * 200 + boxes
