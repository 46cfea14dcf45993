"""Photos as a phone writes them: with the place, the maker, a turn."""

from functools import cache
from io import BytesIO

from PIL import Image, ImageCms
from PIL.ExifTags import IFD, Base

PLACE = b"MARKER-PLACE"
ORIENTATION = 6
"""Taken upright, kept lying on its side."""


def exif(orientation: int = ORIENTATION) -> Image.Exif:
    told = Image.Exif()
    told[Base.Orientation] = orientation
    told[Base.Make] = PLACE.decode()
    told.get_ifd(IFD.GPSInfo).update({1: "N", 2: (48.0, 51.0, 29.0), 3: "E"})
    return told


@cache
def profile() -> bytes:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def drawing(size: tuple[int, int] = (40, 20)) -> Image.Image:
    """Red on the left, blue on the right."""
    picture = Image.new("RGB", size, "blue")
    picture.paste("red", (0, 0, size[0] // 2, size[1]))
    return picture


def photo(kind: str = "JPEG", **options: object) -> bytes:
    """A picture of ``kind`` with place, maker, XMP, words and a colour profile."""
    told = {
        "JPEG": {"exif": exif(), "xmp": PLACE, "comment": PLACE, "quality": 90},
        "PNG": {"exif": exif(), "pnginfo": png_words()},
        "WEBP": {"exif": exif(), "xmp": PLACE},
        "AVIF": {"exif": exif(), "xmp": PLACE},
        "GIF": {"comment": PLACE},
    }[kind]
    if kind != "GIF":
        told["icc_profile"] = profile()
    out = BytesIO()
    drawing().save(out, kind, **(told | options))
    return out.getvalue()


def png_words() -> object:
    from PIL.PngImagePlugin import PngInfo

    words = PngInfo()
    words.add_text("Author", PLACE.decode())
    return words


def animation(kind: str) -> bytes:
    """Three frames, a tenth, a fifth and three tenths of a second."""
    frames = [Image.new("RGB", (20, 10), name) for name in ("red", "green", "blue")]
    told = {"comment": PLACE} if kind == "GIF" else {"xmp": PLACE, "exif": exif(1)}
    out = BytesIO()
    frames[0].save(
        out,
        kind,
        save_all=True,
        append_images=frames[1:],
        duration=[100, 200, 300],
        loop=0,
        **told,
    )
    return out.getvalue()
