"""A button that shows the key which does the same."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionButton

from lmdesk.ui.tokens import tokens_for
from lmdesk.ui.widgets.pressing import PushButton

GAP, PADDING, HEIGHT = 6, 4, 18


class KeyButton(PushButton):
    """A word and a key in an outlined box. `set_primary` fills it with the accent."""

    def __init__(self, text: str, key: str, handler: Callable[[], object]) -> None:
        super().__init__(text)
        self._key = key
        self.setProperty("keyed", "true")
        self.setAccessibleName(text)
        self.setAccessibleDescription(self.tr("Key {key}").format(key=key))
        self.setAutoDefault(False)
        self.clicked.connect(lambda: handler())

    def set_primary(self, *, primary: bool) -> None:
        """Make it the filled button of the page, or an outlined one."""
        self.setProperty("primary", "true" if primary else "false")
        self.style().unpolish(self)
        self.style().polish(self)
        self.update()

    def sizeHint(self) -> QSize:
        """Leave room for the key."""
        hint = super().sizeHint()
        return QSize(hint.width() + GAP + self._key_width(), hint.height())

    def minimumSizeHint(self) -> QSize:
        """Show the word whole."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button without its word, then the word and the key in the middle."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter = QPainter(self)
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
        # Not the button's own palette: the style sheet puts the ground of the button into it.
        tokens = tokens_for(QGuiApplication.palette())
        primary = self.property("primary") == "true"
        colour = tokens.accent_text if primary else tokens.text
        if not self.isEnabled():
            colour = tokens.faint if primary else tokens.disabled
        word = self.fontMetrics().horizontalAdvance(self.text())
        left = (self.width() - word - GAP - self._key_width()) // 2
        painter.setPen(QColor(colour))
        area = self.rect().adjusted(left, 0, 0, 0)
        painter.drawText(area, int(_LEFT), self.text())
        self._paint_key(painter, left + word + GAP, colour if primary else tokens.muted)

    def _paint_key(self, painter: QPainter, left: int, colour: str) -> None:
        painter.setFont(self._key_font())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(left, (self.height() - HEIGHT) / 2, self._key_width(), HEIGHT)
        painter.setPen(QPen(QColor(colour), 1))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), self._key)

    def _key_font(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(8.5)
        font.setWeight(QFont.Weight.Normal)
        return font

    def _key_width(self) -> int:
        return QFontMetrics(self._key_font()).horizontalAdvance(self._key) + 2 * PADDING


_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
