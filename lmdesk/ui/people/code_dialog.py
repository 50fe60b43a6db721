"""The contact card of a person as a QR code on the screen, for the camera of a phone."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from lmdesk.services.card_code import QUIET, CardCode
from lmdesk.ui.texts import word
from lmdesk.ui.widgets.buttons import plain_button, primary_button
from lmdesk.ui.widgets.labels import plain_label

SIDE = 300
"""The code is drawn at least so large, in pixels."""

PICTURE = 8
"""Pixels for each dot of the copied picture: sharp when it is printed on a badge."""


class CodeView(QWidget):
    """Draws a code in black on white, also in a dark window: that is what cameras look for."""

    def __init__(self, code: CardCode) -> None:
        super().__init__()
        self._code = code
        self.setAccessibleName(self.tr("QR code with the contact card of {name}"))
        self.setAccessibleName(self.accessibleName().format(name=code.name))
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        """Return a size in which every dot is equally large."""
        dots = len(self._code.matrix) + 2 * QUIET
        side = dots * max(2, -(-SIDE // dots))
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the code."""
        painter = QPainter(self)
        draw_code(painter, self._code, self.width())
        painter.end()

    def picture(self) -> QImage:
        """Return the code as a picture."""
        side = (len(self._code.matrix) + 2 * QUIET) * PICTURE
        image = QImage(side, side, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        draw_code(painter, self._code, side)
        painter.end()
        return image


def draw_code(painter: QPainter, code: CardCode, side: int) -> None:
    """Draw a code with its blank margin into a square of so many pixels."""
    white, black = QColor(Qt.GlobalColor.white), QColor(Qt.GlobalColor.black)
    painter.fillRect(QRect(0, 0, side, side), white)
    size = side // (len(code.matrix) + 2 * QUIET)
    for y, row in enumerate(code.matrix):
        for x, is_dark in enumerate(row):
            if is_dark:
                at = ((x + QUIET) * size, (y + QUIET) * size)
                painter.fillRect(QRect(*at, size, size), black)


class CodeDialog(QDialog):
    """Shows a code until it is closed; it can be copied as a picture."""

    def __init__(self, parent: QWidget | None, code: CardCode) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("QR code"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.code = CodeView(code)
        self.name = plain_label(code.name, style="heading", wrap=True)
        self.told = plain_label(self._sentence(code), style="muted", wrap=True)
        self.copy_button = plain_button(self.tr("Copy as a picture"), self.copy, icon="copy")
        self.done_button = primary_button(self.tr("Close"), "check", self.accept)
        self.done_button.setDefault(True)
        buttons = QHBoxLayout()
        buttons.addWidget(self.copy_button)
        buttons.addStretch(1)
        buttons.addWidget(self.done_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(self.name)
        column.addWidget(self.code, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.told)
        column.addLayout(buttons)
        self.done_button.setFocus()

    def copy(self) -> None:
        """Put the code on the clipboard as a picture."""
        QGuiApplication.clipboard().setImage(self.code.picture())
        self.told.setText(self.tr("The picture is on the clipboard."))

    def _sentence(self, code: CardCode) -> str:
        told = self.tr("Hold the camera of a phone before it to take the contact over.")
        if not code.left_out:
            return told
        left_out = ", ".join(word(each) for each in code.left_out)
        rest = self.tr("For want of room it does not have: {fields}.").format(fields=left_out)
        return f"{told} {rest}"
