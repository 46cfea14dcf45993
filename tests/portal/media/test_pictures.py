"""A kept picture looks as before, and tells nothing of who took it where and when."""

from io import BytesIO

import pytest
from PIL import Image, ImageSequence

from portal.media.pictures import (
    UnreadablePicture,
    clean_picture,
    is_picture,
    tells_about_itself,
)
from tests.portal.media.photos import PLACE, animation, photo, profile

MANY = 10_000


def cleaned(content: bytes, most_pixels: int = MANY) -> bytes:
    return clean_picture(BytesIO(content), "photo", most_pixels).read()


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_a_photo_loses_its_place_and_keeps_its_look(kind):
    original = photo(kind)
    assert PLACE in original or tells_about_itself(BytesIO(original))
    clean = cleaned(original)
    assert PLACE not in clean
    assert not tells_about_itself(BytesIO(clean))
    with Image.open(BytesIO(clean)) as picture:
        assert picture.format == kind
        assert not picture.getexif()
        assert picture.info["icc_profile"] == profile()
        # turned upright: what was on the left is on top
        assert picture.size == (20, 40)
        red, _, blue = picture.convert("RGB").getpixel((10, 5))
        assert red > 200
        assert blue < 60


@pytest.mark.parametrize("kind", ["GIF", "WEBP", "PNG"])
def test_a_moving_picture_still_moves(kind):
    clean = cleaned(animation(kind))
    assert PLACE not in clean
    with Image.open(BytesIO(clean)) as picture:
        assert picture.n_frames == 3
        times = []
        for frame in ImageSequence.Iterator(picture):
            frame.load()
            times.append(frame.info["duration"])
        assert times == [100, 200, 300]
        picture.seek(2)
        assert picture.convert("RGB").getpixel((5, 5))[2] > 200


def test_what_hangs_behind_a_photo_is_cut_off():
    assert PLACE not in cleaned(photo() + b"ftypmp42" + PLACE)


def test_a_second_picture_inside_a_photo_is_left_behind():
    out = BytesIO()
    with Image.open(BytesIO(photo())) as first, Image.open(BytesIO(photo())) as second:
        first.save(out, "MPO", save_all=True, append_images=[second])
    clean = cleaned(out.getvalue())
    with Image.open(BytesIO(clean)) as picture:
        assert picture.format == "JPEG"
    assert PLACE not in clean


def test_the_see_through_stays_so():
    out = BytesIO()
    Image.new("RGBA", (4, 4), (255, 0, 0, 0)).save(out, "PNG")
    with Image.open(BytesIO(cleaned(out.getvalue()))) as picture:
        assert picture.getpixel((0, 0))[3] == 0


@pytest.mark.parametrize(
    "content",
    [b"", b"GIF89a", photo()[:300], b"\xff\xd8\xff" + b"x" * 50, b"<svg/>", b"BM123"],
)
def test_what_cannot_be_read_is_refused(content):
    with pytest.raises(UnreadablePicture):
        cleaned(content)


def test_a_picture_that_unfolds_to_gigabytes_is_refused_unread():
    out = BytesIO()
    Image.new("1", (6000, 6000)).save(out, "PNG")
    with pytest.raises(UnreadablePicture):
        cleaned(out.getvalue(), 1_000_000)


def test_all_frames_of_a_moving_picture_count():
    with pytest.raises(UnreadablePicture):
        cleaned(animation("GIF"), 20 * 10 * 2)


def test_a_drawing_in_text_is_no_picture():
    assert not is_picture(BytesIO(b"<svg xmlns='http://www.w3.org/2000/svg'/>"))
    assert is_picture(BytesIO(photo()))
