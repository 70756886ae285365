"""A picture from a stranger."""

import io
import random
import struct
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from picture_parts import drawn
from PIL import Image

from base import pictures
from base.pictures import PictureError, check_picture


@pytest.mark.parametrize(("form", "suffix"), [("PNG", "png"), ("JPEG", "jpg"), ("WEBP", "webp"), ("GIF", "gif")])
def test_the_four_formats_are_kept_to_the_byte(form: str, suffix: str) -> None:
    data = drawn(form)
    picture = check_picture(data)
    assert (picture.data, picture.width, picture.height, picture.suffix) == (data, 40, 30, suffix)


@pytest.mark.parametrize("form", ["GIF", "WEBP", "PNG"])
def test_an_animation_is_kept(form: str) -> None:
    data = drawn(form, frames=5)
    assert check_picture(data).data == data


@pytest.mark.parametrize("form", ["BMP", "TIFF", "PPM", "ICO", "PDF"])
def test_other_formats_are_refused_with_the_right_ones_named(form: str) -> None:
    with pytest.raises(PictureError, match="PNG, JPEG, WebP or GIF"):
        check_picture(drawn(form))


@pytest.mark.parametrize("data", [b"", b"hello", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"\x89PNG\r\n\x1a\n"])
def test_what_is_no_picture_is_refused(data: bytes) -> None:
    with pytest.raises(PictureError):
        check_picture(data)


@given(st.sampled_from(("PNG", "JPEG", "WEBP", "GIF")), st.floats(0, 1), st.binary(min_size=1, max_size=30))
def test_a_damaged_picture_is_kept_or_refused_and_nothing_else_happens(form: str, where: float, noise: bytes) -> None:
    whole = drawn(form)
    at = int(where * len(whole))
    for data in (whole[:at], whole[:at] + noise + whole[at + len(noise) :]):
        try:
            assert check_picture(data).data
        except PictureError as error:
            assert "\n" not in str(error)


def test_too_many_bytes_are_refused_unopened() -> None:
    with pytest.raises(PictureError, match="8 MB"):
        check_picture(b"x" * (pictures.MAX_BYTES + 1))


def test_too_many_pixels_are_refused() -> None:
    with pytest.raises(PictureError, match="pixels"):
        check_picture(drawn("PNG", (pictures.MAX_SIDE + 1, 1)))
    with pytest.raises(PictureError, match="pixels"):
        check_picture(drawn("PNG", (4001, 4000)))


def test_a_bomb_is_refused_by_its_head_alone() -> None:
    """A PNG of a few hundred bytes that says it is 30,000 by 30,000."""

    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    head = struct.pack(">IIBBBBB", 30_000, 30_000, 8, 2, 0, 0, 0)
    body = chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(bytes(90_000))) + chunk(b"IEND", b"")
    with pytest.raises(PictureError, match="pixels"):
        check_picture(b"\x89PNG\r\n\x1a\n" + body)


def test_an_animation_of_too_many_frames_is_refused() -> None:
    noise = random.Random(7)
    frames = [Image.new("L", (2, 2), noise.randrange(256)) for _ in range(pictures.MAX_FRAMES + 2)]
    for number, frame in enumerate(frames):
        frame.putpixel((0, 0), number % 256)
    out = io.BytesIO()
    frames[0].save(out, "GIF", save_all=True, append_images=frames[1:])
    with pytest.raises(PictureError, match="pixels"):
        check_picture(out.getvalue())


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_where_a_photograph_was_taken_is_not_kept(form: str) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # it was held sideways
    exif.get_ifd(0x8825)[1] = "N"
    picture = check_picture(drawn(form, (40, 30), exif=exif.tobytes()))
    with Image.open(io.BytesIO(picture.data)) as again:
        assert not again.getexif()
        assert again.format == form
        assert again.size == (picture.width, picture.height) == (30, 40)
