"""Pictures that users send: opened and checked before anything else is done with them."""

import io
import warnings
from dataclasses import dataclass

from PIL import Image, ImageOps, UnidentifiedImageError

from base.errors import UserError

MAX_BYTES = 8 * 1024 * 1024
MAX_SIDE = 4096
MAX_PIXELS = 16_000_000  # of one frame
MAX_ALL_PIXELS = 100_000_000  # of all the frames of an animation
MAX_FRAMES = 500
_FORMATS = ("PNG", "JPEG", "WEBP", "GIF")
_SUFFIXES = {"PNG": "png", "JPEG": "jpg", "MPO": "jpg", "WEBP": "webp", "GIF": "gif"}  # MPO: a JPEG with more behind it


class PictureError(UserError):
    """The bytes are not a picture that can be kept."""


@dataclass(frozen=True)
class Picture:
    """A checked picture: its bytes, its size in pixels, and the suffix for its file's name."""

    data: bytes
    width: int
    height: int
    suffix: str


def check_picture(data: bytes) -> Picture:
    """Open a PNG, JPEG, WebP or GIF and decode every frame of it, within the limits above.

    The bytes stay as they are, except that a picture with EXIF is saved again without it, since that may tell where
    somebody lives. Raises `PictureError`. Takes up to a second or so: call it from a thread.
    """
    if len(data) > MAX_BYTES:
        raise PictureError(f"That picture is larger than {MAX_BYTES // 1024**2} MB: send a smaller one.")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data), formats=_FORMATS) as image:
                return _checked(data, image)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise _too_many_pixels() from error
    except UnidentifiedImageError as error:
        raise PictureError("That file is not a PNG, JPEG, WebP or GIF picture: choose one that is.") from error
    except PictureError:
        raise
    except Exception as error:  # a decoder that meets hostile bytes may raise anything
        raise PictureError("That picture is damaged: save it again, or choose another.") from error


def _checked(data: bytes, image: Image.Image) -> Picture:
    width, height = image.size
    frames = _decoded_frames(image, min(MAX_FRAMES, MAX_ALL_PIXELS // (width * height)))
    suffix = _SUFFIXES[image.format or ""]
    if frames == 1 and (image.getexif() or image.info.get("xmp")):
        upright = ImageOps.exif_transpose(image)
        out = io.BytesIO()
        upright.save(out, "JPEG" if suffix == "jpg" else image.format, quality=92, exif=b"", xmp=b"")
        return Picture(out.getvalue(), *upright.size, suffix)
    return Picture(data, width, height, suffix)


def _decoded_frames(image: Image.Image, most: int) -> int:
    """Decode every frame and count them; the count that the file claims is not to be trusted."""
    width, height = image.size
    if max(width, height) > MAX_SIDE or width * height > MAX_PIXELS:
        raise _too_many_pixels()
    frames = 0
    while True:
        image.load()
        frames += 1
        try:
            image.seek(frames)
        except EOFError:
            image.seek(0)
            return frames
        if frames >= most:
            raise _too_many_pixels()


def _too_many_pixels() -> PictureError:
    return PictureError(
        f"That picture has too many pixels: send one of at most {MAX_PIXELS // 10**6} million, or a shorter animation."
    )
