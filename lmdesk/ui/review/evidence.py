"""What speaks for and against two records meaning one person, in two columns of words."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from lmdesk.ui.icons import pixmap
from lmdesk.ui.texts import word
from lmdesk.ui.theme import tokens_of
from lmdesk.ui.widgets.labels import ElidedLabel

SIZE = 16

ROWS = 4
"""So many lines stand under each other before a further column begins."""


class EvidencePanel(QWidget):
    """Ticks for what is the same, crosses for what is not."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(32)
        self._grid.setVerticalSpacing(4)
        self._lines: list[QWidget] = []
        self._words: list[str] = []

    def show_evidence(self, speaks_for: Sequence[str], speaks_against: Sequence[str]) -> None:
        """Show these codes of evidence as words."""
        self.show_lines(_words(speaks_for), _words(speaks_against))

    def show_lines(self, speaks_for: Sequence[str], speaks_against: Sequence[str]) -> None:
        """Show what speaks for it, and what speaks against it."""
        for line in self._lines:
            line.hide()
            line.deleteLater()
        self._lines.clear()
        self._words = []
        column = 0
        for texts, icon, tone in ((speaks_for, "check", "new"), (speaks_against, "x", "error")):
            for number, text in enumerate(texts):
                self._words.append(text)
                line = _line(text, icon, tone)
                self._lines.append(line)
                self._grid.addWidget(line, number % ROWS, column + number // ROWS)
            column += -(-len(texts) // ROWS)
        # The column behind the last one takes the room that is left, and no other one does.
        for each in range(self._grid.columnCount() + 1):
            self._grid.setColumnStretch(each, int(each == column))
        self.setVisible(bool(self._lines))

    def words(self) -> list[str]:
        """Return what is shown."""
        return self._words


class _Mark(QWidget):
    """An icon in the colour of a meaning; the word behind it says the same."""

    def __init__(self, icon: str, tone: str) -> None:
        super().__init__()
        self._icon = icon
        self._tone = tone
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Be as large as the icon."""
        return QSize(SIZE, SIZE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the icon."""
        colour = tokens_of(self).tones[self._tone].text
        painter = QPainter(self)
        painter.drawPixmap(0, 0, pixmap(self._icon, colour, SIZE, self.devicePixelRatioF()))


def _words(codes: Sequence[str]) -> list[str]:
    return [word(f"evidence.{code}") for code in codes]


def _line(text: str, icon: str, tone: str) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(_Mark(icon, tone))
    row.addWidget(ElidedLabel(text), 1)
    return line
