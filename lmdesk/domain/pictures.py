"""What a file tells of itself as a picture, from its first bytes and never from its name."""

from collections.abc import Iterator
from typing import NamedTuple

from lmdesk.errors import LmdeskError

MOST_BYTES = 25_000_000
"""A file of a picture may be so large; a larger one is not even read."""

MOST_PIXELS = 50_000_000
"""A picture may have so many points. A small file can say that it has billions."""

KEPT_SIDE = 320
KEPT_BYTES = 100_000
"""A picture on the desk is no wider or higher, and no larger, than this."""

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"
_SIZES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""The markers of JPEG that tell the size (ITU T.81, table B.1)."""

_ALONE = frozenset({0x01, *range(0xD0, 0xD9)})


class PictureHead(NamedTuple):
    """Kind (png or jpeg), width and height of a picture in points."""

    kind: str
    width: int
    height: int


def picture_head(data: bytes, name: str = "") -> PictureHead:
    """Return what a file says of itself; `name` is what it is called in a refusal.

    Raises LmdeskError photo_not_picture for anything but PNG and JPEG, photo_too_large,
    photo_too_many_points.
    """
    if len(data) > MOST_BYTES:
        raise too_large(len(data), name)
    head = _head_of_png(data) if data.startswith(_PNG) else _head_of_jpeg(data)
    if head is None or not (head.width and head.height):
        raise LmdeskError("photo_not_picture", file=name)
    if head.width * head.height > MOST_PIXELS:
        raise LmdeskError(
            "photo_too_many_points",
            file=name,
            width=head.width,
            height=head.height,
            limit=MOST_PIXELS // 1_000_000,
        )
    return head


def too_large(size: int, name: str) -> LmdeskError:
    """Return the refusal of a file that is too large to be read."""
    megabytes = -(-size // 1_000_000)
    return LmdeskError("photo_too_large", file=name, size=megabytes, limit=MOST_BYTES // 1_000_000)


def _head_of_png(data: bytes) -> PictureHead | None:
    if len(data) < 33 or data[12:16] != b"IHDR":
        return None
    return PictureHead("png", int.from_bytes(data[16:20]), int.from_bytes(data[20:24]))


def _head_of_jpeg(data: bytes) -> PictureHead | None:
    if not data.startswith(_JPEG):
        return None
    for marker, start in _segments(data):
        if marker in _SIZES and start + 7 <= len(data):
            height, width = data[start + 3 : start + 5], data[start + 5 : start + 7]
            return PictureHead("jpeg", int.from_bytes(width), int.from_bytes(height))
    return None


def _segments(data: bytes) -> Iterator[tuple[int, int]]:
    """Yield the markers of a JPEG file up to its picture, each with where its length stands."""
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker == 0xFF:
            at += 1
        elif marker in _ALONE:
            at += 2
        else:
            yield marker, at + 2
            if marker == 0xDA:
                return
            at += 2 + int.from_bytes(data[at + 2 : at + 4])
