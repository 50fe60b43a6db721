"""A small table: what was printed of somebody, and what is known today."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from lmdesk.domain.event_snapshot import PrintedValue
from lmdesk.ui.texts import word
from lmdesk.ui.theme import tokens_of
from lmdesk.ui.widgets.labels import plain_label

COUNTRY = "country"


class PrintedToday(QWidget):
    """One row for each field; what differs is marked in the column of today."""

    def __init__(self, values: Sequence[PrintedValue], country_name: Callable[[str], str]) -> None:
        super().__init__()
        self._country_name = country_name
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(2, 1)
        for column, text in ((1, self.tr("Printed")), (2, self.tr("Today"))):
            self._grid.addWidget(plain_label(text, style="muted small"), 0, column)
        for value in values:
            if value.printed or value.today:
                self._add(value)

    def _add(self, value: PrintedValue) -> None:
        row = self._grid.rowCount()
        field = word(f"field.{value.field}")
        printed, today = self._shown(value, value.printed), self._shown(value, value.today)
        if value.differs:
            now: QLabel = _Changed(today)
        elif value.printed and value.today:
            now = plain_label(self.tr("same"), style="muted")
        else:
            now = plain_label(today, wrap=True)
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(plain_label(field, style="muted"), row, 0, top)
        self._grid.addWidget(plain_label(printed, wrap=True), row, 1, top)
        self._grid.addWidget(now, row, 2, top)

    def _shown(self, value: PrintedValue, text: str | None) -> str:
        if not text:
            return "–"
        return self._country_name(text) if value.field == COUNTRY else text


class _Changed(QLabel):
    """A value that differs, on the ground of what is unsure."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setProperty("strong", "true")
        self.setMargin(2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, then the text."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(tokens_of(self).tones["unsure"].ground or ""))
        painter.end()
        super().paintEvent(event)
