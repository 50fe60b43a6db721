"""The picture of a person: looked at before it is taken, kept small, replaced and removed."""

from base64 import b64decode, b64encode
from pathlib import Path

from lmdesk.domain.change import Change
from lmdesk.domain.pictures import (
    KEPT_BYTES,
    KEPT_SIDE,
    MOST_PIXELS,
    PictureHead,
    picture_head,
)
from lmdesk.errors import LmdeskError
from lmdesk.formats.photo_file import read_photo_file
from lmdesk.store.desk import Desk
from lmdesk.store.person_parts import main_name
from lmdesk.store.person_photos import photo_of, replace_photo

__all__ = [
    "KEPT_BYTES",
    "KEPT_SIDE",
    "MOST_PIXELS",
    "PictureHead",
    "person_photo",
    "picture_head",
    "read_photo",
    "remove_photo",
    "set_photo",
]


def read_photo(path: Path) -> bytes:
    """Return the bytes of a PNG or JPEG file that may be shown and made smaller.

    Raises LmdeskError photo_not_readable, photo_not_picture, photo_too_large,
    photo_too_many_points.
    """
    return read_photo_file(path)


def person_photo(desk: Desk, person_id: int) -> bytes | None:
    """Return the picture of a person as a JPEG file; None when there is none."""
    text = photo_of(desk, person_id)
    return b64decode(text) if text is not None else None


def set_photo(desk: Desk, person_id: int, jpeg: bytes) -> Change:
    """Keep a small JPEG file as the picture of a person, in place of a former one.

    The same picture again writes nothing. Raises LmdeskError person_gone, photo_not_small,
    photo_not_picture.
    """
    name = main_name(desk, person_id)
    head = picture_head(jpeg, name)
    is_small = len(jpeg) <= KEPT_BYTES and max(head.width, head.height) <= KEPT_SIDE
    if head.kind != "jpeg" or not is_small:
        raise LmdeskError("photo_not_small", side=KEPT_SIDE, size=KEPT_BYTES // 1000)
    with desk.step("photo_set", name=name) as step:
        replace_photo(desk, step, person_id, b64encode(jpeg).decode("ascii"))
    return step.change


def remove_photo(desk: Desk, person_id: int) -> Change:
    """Take the picture of a person away. Raises LmdeskError person_gone."""
    with desk.step("photo_removed", name=main_name(desk, person_id)) as step:
        replace_photo(desk, step, person_id, None)
    return step.change
