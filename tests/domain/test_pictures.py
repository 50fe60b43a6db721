"""What a file says of itself as a picture."""

import struct
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lmdesk.domain.pictures import MOST_BYTES, PictureHead, picture_head
from lmdesk.errors import LmdeskError
from picture_builders import jpeg_head, png_head


def code_of(data: bytes) -> tuple[str, dict[str, object]]:
    with pytest.raises(LmdeskError) as refused:
        picture_head(data, "hong.jpg")
    return refused.value.code, dict(refused.value.params)


def test_size_is_read_from_the_head_of_a_png() -> None:
    assert picture_head(png_head(640, 480)) == PictureHead("png", 640, 480)


@pytest.mark.parametrize("marker", [0xC0, 0xC2])
def test_size_is_read_from_the_segments_of_a_jpeg(marker: int) -> None:
    assert picture_head(jpeg_head(3000, 4000, marker)) == PictureHead("jpeg", 3000, 4000)


def test_filling_bytes_and_markers_that_stand_alone_are_passed_over() -> None:
    whole = jpeg_head(30, 40)
    assert picture_head(whole[:2] + b"\xff\x01\xff" + whole[2:]) == PictureHead("jpeg", 30, 40)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"GIF89a\x01\x00\x01\x00",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"%PDF-1.7",
        png_head(10, 10)[:20],
        png_head(0, 10),
        b"\x89PNG\r\n\x1a\n" + b"x" * 40,
        b"\xff\xd8\xff",
        b"\xff\xd8\xff\xe0\x00\x00",
        b"\xff\xd8\xff\xda\x00\x08" + jpeg_head(9, 9)[2:],
        jpeg_head(0, 0),
        jpeg_head(9, 9)[:25],
    ],
)
def test_what_is_no_picture_is_refused_whatever_its_name(data: bytes) -> None:
    assert code_of(data) == ("photo_not_picture", {"file": "hong.jpg"})


def test_picture_of_billions_of_points_is_refused_by_its_head() -> None:
    bomb = png_head(100_000, 100_000) + zlib.compress(b"")

    assert code_of(bomb) == (
        "photo_too_many_points",
        {"file": "hong.jpg", "width": 100_000, "height": 100_000, "limit": 50},
    )


def test_very_large_file_is_refused_by_its_size() -> None:
    told = {"file": "hong.jpg", "size": 26, "limit": 25}

    assert code_of(bytes(MOST_BYTES + 1)) == ("photo_too_large", told)


@given(st.binary(max_size=200), st.booleans())
def test_no_bytes_make_it_fail_otherwise(data: bytes, jpeg: bool) -> None:
    start = b"\xff\xd8\xff" if jpeg else b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + b"IHDR"
    try:
        head = picture_head(start + data)
    except LmdeskError:
        return
    assert head.width > 0 < head.height
