"""Pictures made small before they are kept, and read again to be shown."""

from PySide6.QtCore import QBuffer, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter, QPainterPath, QPixmap

from lmdesk.errors import LmdeskError
from lmdesk.services.person_photos import KEPT_BYTES, KEPT_SIDE, picture_head

QUALITIES = (85, 70, 50, 30)
LARGEST_SHOWN = 4 * KEPT_SIDE
"""A picture of a desk that says to be larger was not put there by this program."""

ROUND = 6


def small_jpeg(data: bytes, name: str) -> bytes:
    """Return a PNG or JPEG file as a small JPEG without anything else that the file told.

    The size is known before a point is read, and Qt reads no more than it needs for the small
    picture. Raises LmdeskError photo_not_picture, photo_too_large, photo_too_many_points.
    """
    head = picture_head(data, name)
    buffer = QBuffer()
    buffer.setData(data)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, head.kind.encode())
    reader.setAutoTransform(True)
    reader.setScaledSize(_fitting(QSize(head.width, head.height)))
    image = reader.read()
    if image.isNull():
        raise LmdeskError("photo_not_picture", file=name)
    return packed(image)


def packed(image: QImage) -> bytes:
    """Return a picture as a small JPEG file on a white ground."""
    fitting = _fitting(image.size())
    smooth = Qt.TransformationMode.SmoothTransformation
    small = image.scaled(fitting, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
    # Drawn anew it keeps the points only: no place, no camera, no comment.
    flat = QImage(fitting, QImage.Format.Format_RGB32)
    flat.fill(Qt.GlobalColor.white)
    painter = QPainter(flat)
    painter.drawImage(0, 0, small)
    painter.end()
    return next(
        data
        for quality in QUALITIES
        if len(data := _jpeg(flat, quality)) <= KEPT_BYTES or quality == QUALITIES[-1]
    )


def shown_picture(jpeg: bytes, side: int, ratio: float) -> QPixmap:
    """Return a picture of the desk with round corners, `side` wide and high at most.

    `ratio` is how many points of the screen one of ours has. Empty where it cannot be read.
    """
    try:
        head = picture_head(jpeg)
    except LmdeskError:
        return QPixmap()
    if max(head.width, head.height) > LARGEST_SHOWN:
        return QPixmap()
    image = QImage.fromData(jpeg)
    if image.isNull():
        return QPixmap()
    wanted = round(side * ratio)
    keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    small = image.scaled(wanted, wanted, keep, smooth)
    made = QPixmap(small.size())
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    path = QPainterPath()
    path.addRoundedRect(made.rect(), ROUND * ratio, ROUND * ratio)
    painter.setClipPath(path)
    painter.drawImage(0, 0, small)
    painter.end()
    made.setDevicePixelRatio(ratio)
    return made


def _fitting(size: QSize) -> QSize:
    if max(size.width(), size.height()) <= KEPT_SIDE:
        return size
    fitting = size.scaled(KEPT_SIDE, KEPT_SIDE, Qt.AspectRatioMode.KeepAspectRatio)
    return fitting.expandedTo(QSize(1, 1))


def _jpeg(image: QImage, quality: int) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "JPEG", quality)  # type: ignore[call-overload]  # the stubs want bytes
    return bytes(buffer.data().data())
