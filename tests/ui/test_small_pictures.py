"""Pictures made small before they are kept."""

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from lmdesk.domain.pictures import KEPT_BYTES, picture_head
from lmdesk.errors import LmdeskError
from lmdesk.ui.small_pictures import packed, shown_picture, small_jpeg
from picture_builders import jpeg_head, png, png_head

pytestmark = pytest.mark.usefixtures("qapp")


def saved(image: QImage, kind: str) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, kind)  # type: ignore[call-overload]  # the stubs want bytes
    return bytes(data.data())


def noise(width: int, height: int) -> QImage:
    """Return a picture that no file makes small."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    value = 1
    for y in range(height):
        for x in range(width):
            value = value * 1103515245 + 12345 & 0x7FFFFFFF
            image.setPixel(x, y, 0xFF000000 | value >> 7)
    return image


@pytest.mark.parametrize(
    ("size", "kept"),
    [
        ((900, 600), (320, 213)),
        ((600, 900), (213, 320)),
        ((40, 30), (40, 30)),
        ((4000, 1), (320, 1)),
    ],
)
def test_picture_keeps_its_form_and_no_more_than_its_side(
    size: tuple[int, int], kept: tuple[int, int]
) -> None:
    made = small_jpeg(png(*size), "x")

    assert picture_head(made) == ("jpeg", *kept)
    assert len(made) <= KEPT_BYTES


def test_noise_is_kept_small_too() -> None:
    assert len(packed(noise(400, 400))) <= KEPT_BYTES


def test_jpeg_file_is_taken_and_what_it_told_beside_is_not() -> None:
    image = noise(64, 64)
    image.setText("Comment", "taken at home")
    data = saved(image, "JPEG")
    made = small_jpeg(data, "x")

    assert picture_head(made) == ("jpeg", 64, 64)
    assert b"home" not in made


def test_what_is_clear_becomes_white() -> None:
    image = QImage(8, 8, QImage.Format.Format_ARGB32)
    image.fill(QColor(0, 0, 0, 0))

    assert QImage.fromData(packed(image)).pixelColor(4, 4).lightness() > 250


@pytest.mark.parametrize("data", [png_head(30, 30) + b"broken", jpeg_head(30, 30), b"text"])
def test_broken_picture_is_refused(data: bytes) -> None:
    with pytest.raises(LmdeskError) as refused:
        small_jpeg(data, "hong.png")

    assert (refused.value.code, refused.value.params["file"]) == ("photo_not_picture", "hong.png")


def test_kept_picture_is_shown_as_sharp_as_the_screen(qapp: QApplication) -> None:
    kept = small_jpeg(png(900, 600), "x")
    shown = shown_picture(kept, 72, 2.0)

    assert (shown.width(), shown.height(), shown.devicePixelRatio()) == (144, 95, 2.0)


@pytest.mark.parametrize("data", [b"", b"text", jpeg_head(9_000, 9_000), jpeg_head(30, 30)])
def test_what_cannot_be_shown_is_empty(data: bytes) -> None:
    assert shown_picture(data, 72, 1.0).isNull()
