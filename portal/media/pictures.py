"""Takes out of a picture who made it, where and when, before anybody keeps it.

A photo from a phone carries the place to a few metres (Exif GPS), often in more than
one way. The picture is drawn anew and only that is kept: turned upright, with its
colour profile and its movement.
"""

from io import BytesIO
from typing import Any, BinaryIO

from django.core.files.base import ContentFile

import filetype
from PIL import Image, ImageOps, ImageSequence, JpegImagePlugin

OPENED = ("JPEG", "PNG", "WEBP", "AVIF", "GIF")
KEPT_AS = {kind: kind for kind in OPENED} | {"MPO": "JPEG"}
SHOWN = ("icc_profile", "transparency", "gamma", "srgb", "background")
"""What belongs to the look of a picture; all else in it is told about it."""
LIKE_THE_ORIGINAL: dict[str, dict[str, Any]] = {
    "WEBP": {"quality": 92, "method": 4},
    "AVIF": {"quality": 90},
    "PNG": {"optimize": False},
    "GIF": {"optimize": False},
}


class UnreadablePicture(ValueError):
    """The picture is broken, too large, or of a kind that nobody may upload."""


class CleanPicture(ContentFile):
    """A picture that has been drawn anew."""


def is_picture(file: BinaryIO) -> bool:
    """By the content alone; a drawing (SVG) is text and none."""
    file.seek(0)
    try:
        kind = filetype.guess(file.read(8192))
    finally:
        file.seek(0)
    return kind is not None and kind.mime.startswith("image/")


def clean_picture(file: BinaryIO, name: str, most_pixels: int) -> CleanPicture:
    """The same picture, drawn anew. ``UnreadablePicture`` where that cannot be done.

    ``most_pixels`` counts those of all its frames together.
    """
    file.seek(0)
    try:
        with Image.open(file, formats=OPENED) as picture:
            kind = KEPT_AS.get(picture.format or "")
            # a second picture beside the first (MPO) is the first one's thumbnail
            count = 1 if kind == "JPEG" else getattr(picture, "n_frames", 1)
            if kind is None or picture.width * picture.height * count > most_pixels:
                raise UnreadablePicture
            content = drawn_anew(picture, kind, count)
    except UnreadablePicture:
        raise
    except Exception as error:
        # decoders raise what they like
        raise UnreadablePicture from error
    finally:
        file.seek(0)
    return CleanPicture(content, name=name)


def drawn_anew(picture: Image.Image, kind: str, count: int) -> bytes:
    options = dict(LIKE_THE_ORIGINAL.get(kind, {}))
    if isinstance(picture, JpegImagePlugin.JpegImageFile):
        options["qtables"] = picture.quantization
        options["subsampling"] = max(JpegImagePlugin.get_sampling(picture), 0)
    if profile := picture.info.get("icc_profile"):
        options["icc_profile"] = profile
    if count > 1:
        frames, timing = moving(picture)
        options |= timing | {"save_all": True, "append_images": frames[1:]}
    else:
        frames = [only_shown(picture)]
    out = BytesIO()
    frames[0].save(out, kind, **options)
    return out.getvalue()


def moving(picture: Image.Image) -> tuple[list[Image.Image], dict[str, Any]]:
    """Every frame, and how long each is seen, in milliseconds."""
    frames, times = [], []
    for frame in ImageSequence.Iterator(picture):
        frames.append(only_shown(frame))
        # known only once the frame has been read
        times.append(int(frame.info.get("duration", 100)))
    timing: dict[str, Any] = {"duration": times}
    if "loop" in picture.info:
        timing["loop"] = picture.info["loop"]
    return frames, timing


def only_shown(picture: Image.Image) -> Image.Image:
    """A copy, upright, that knows nothing but how it looks."""
    upright = ImageOps.exif_transpose(picture)
    shown: dict[Any, Any] = {
        name: upright.info[name] for name in SHOWN if name in upright.info
    }
    copy = upright.copy()
    copy.info = shown
    return copy


def tells_about_itself(file: BinaryIO) -> bool:
    """Whether words or places are kept in a picture; a broken one tells nothing."""
    file.seek(0)
    try:
        with Image.open(file, formats=OPENED) as picture:
            told = {"exif", "xmp", "photoshop", "comment", "XML:com.adobe.xmp"}
            texts = getattr(picture, "text", None)
            return bool(told & set(picture.info) or texts or picture.getexif())
    except Exception:
        return False
    finally:
        file.seek(0)
