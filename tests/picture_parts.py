"""Pictures for tests."""

import io

from PIL import Image


def drawn(form: str, size: tuple[int, int] = (40, 30), frames: int = 1, exif: bytes = b"") -> bytes:
    """A picture of some colours, in any format that Pillow writes."""
    made = [Image.new("RGB", size, (37 * n % 256, 90, 200)) for n in range(frames)]
    out = io.BytesIO()
    extra = {"save_all": True, "append_images": made[1:], "duration": 50} if frames > 1 else {}
    made[0].save(out, form, **extra, **({"exif": exif} if exif else {}))
    return out.getvalue()
