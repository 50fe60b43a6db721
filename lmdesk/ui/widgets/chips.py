"""Chips: a word on a ground that says what it means; and the row of filters under a heading."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from lmdesk.ui.icons import set_icon
from lmdesk.ui.texts import shortened, tip
from lmdesk.ui.theme import tokens_of
from lmdesk.ui.tokens import Tone
from lmdesk.ui.widgets.buttons import pill_button

HEIGHT, PADDING, RADIUS = 20, 7, 4
WIDEST = 160
"""Pixels of the word of a chip; the tooltip has more of it."""


def chip_font(font: QFont) -> QFont:
    """Return the small semi-bold font of chips."""
    small = QFont(font)
    small.setPointSizeF(9)
    small.setWeight(QFont.Weight.DemiBold)
    return small


def paint_chip(painter: QPainter, area: QRectF, text: str, tone: Tone) -> None:
    """Draw a chip that fills the area, with the painter's font."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if tone.ground is None:
        painter.setPen(QPen(QColor(tone.edge or tone.text), 1, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tone.ground))
    painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
    painter.setPen(QColor(tone.text))
    painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter), text)
    painter.restore()


class Chip(QWidget):
    """A word with a meaning: tone is new, update, unsure, error, same, skipped or plain."""

    def __init__(self, text: str, tone: str = "plain") -> None:
        super().__init__()
        self._text = text
        self._tone = tone
        self.setFont(chip_font(self.font()))
        elide = Qt.TextElideMode.ElideRight
        self._shown = self.fontMetrics().elidedText(shortened(text), elide, WIDEST)
        if self._shown != text:
            self.setToolTip(tip(text))
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def text(self) -> str:
        """Return the word."""
        return self._text

    def sizeHint(self) -> QSize:
        """Be as wide as the word."""
        metrics = self.fontMetrics()
        return QSize(
            metrics.horizontalAdvance(self._shown) + 2 * PADDING, max(HEIGHT, metrics.height() + 4)
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the chip."""
        painter = QPainter(self)
        painter.setFont(self.font())
        paint_chip(painter, QRectF(self.rect()), self._shown, tokens_of(self).tones[self._tone])


class CodeChip(Chip):
    """The two letters of a country, outlined."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the outline and the letters."""
        painter = QPainter(self)
        paint_code(painter, QRectF(self.rect()), self._text, tokens_of(self).line2)


def paint_code(painter: QPainter, area: QRectF, code: str, edge: str) -> None:
    """Draw a country code in an outline, with the painter's pen and font."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    text = painter.pen()
    painter.setPen(QPen(QColor(edge), 1))
    painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
    painter.setPen(text)
    painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter), code)
    painter.restore()


class ChipRow(QWidget):
    """The row under a page's heading: filters that can be taken away, and what else fits there."""

    def __init__(self) -> None:
        super().__init__()
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(20, 4, 16, 8)
        self.row.setSpacing(8)
        self._chips = QHBoxLayout()
        self._chips.setSpacing(8)
        self.row.addLayout(self._chips)
        self.row.addStretch(1)

    def add(self, widget: QWidget) -> None:
        """Put a widget behind the chips."""
        self._chips.addWidget(widget)

    def add_filter(self, text: str, remove: Callable[[], object], *, name: str) -> QToolButton:
        """Show a filter that is on; pressing it takes it away. `name` says so for a reader."""
        chip = pill_button(text, on=True)
        chip.setAccessibleName(name)
        set_icon(chip, "x", size=14)
        chip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        chip.clicked.connect(lambda: remove())
        self._chips.addWidget(chip)
        return chip

    def clear(self) -> None:
        """Take all chips away."""
        while (item := self._chips.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
