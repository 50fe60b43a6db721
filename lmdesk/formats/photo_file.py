"""Files of pictures: read whole, but only when they can be one."""

from pathlib import Path

from lmdesk.domain.pictures import MOST_BYTES, picture_head, too_large
from lmdesk.errors import LmdeskError


def read_photo_file(path: Path) -> bytes:
    """Return the bytes of a PNG or JPEG file, whatever its name ends with.

    A file that is too large is not read. Raises LmdeskError file_not_found, file_not_readable,
    photo_not_picture, photo_too_large, photo_too_many_points.
    """
    try:
        size = path.stat().st_size
        if not path.is_file():
            raise LmdeskError("photo_not_picture", file=path.name)
        if size > MOST_BYTES:
            raise too_large(size, path.name)
        with path.open("rb") as stream:
            data = stream.read(MOST_BYTES + 1)
    except OSError as error:
        raise LmdeskError("photo_not_readable", file=path.name) from error
    picture_head(data, path.name)
    return data
