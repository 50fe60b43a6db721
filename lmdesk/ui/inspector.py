"""The panel at the right of a page: sections about the current record."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from lmdesk.ui.widgets.labels import plain_label, rule

EDGE = 16


class Section(QWidget):
    """A part of the inspector with a small heading. Add rows to `rows`."""

    def __init__(self, title: str, action: QWidget | None = None) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, 12, EDGE, 12)
        column.setSpacing(4)
        if title or action is not None:
            head = QHBoxLayout()
            head.addWidget(plain_label(title, style="section"))
            head.addStretch(1)
            if action is not None:
                head.addWidget(action)
            column.addLayout(head)
        self.rows = QVBoxLayout()
        self.rows.setSpacing(2)
        column.addLayout(self.rows)

    def add(self, widget: QWidget) -> None:
        """Add a row."""
        self.rows.addWidget(widget)

    def add_line(self, *widgets: QWidget, spacing: int = 8) -> QHBoxLayout:
        """Add a row of several widgets, the first of them with what room there is."""
        line = QHBoxLayout()
        line.setSpacing(spacing)
        for number, widget in enumerate(widgets):
            line.addWidget(widget, 0 if number else 1)
        self.rows.addLayout(line)
        return line


class Inspector(QScrollArea):
    """Sections under each other; filled anew for each record."""

    def __init__(self, accessible_name: str) -> None:
        super().__init__()
        self.setAccessibleName(accessible_name)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._content = QFrame()
        self.setWidget(self._content)
        self._fill(self._content)

    def add_section(self, title: str, action: QWidget | None = None) -> Section:
        """Add a section; `action` stands at the right of its heading."""
        if self._column.count() > 1:
            self._column.insertWidget(self._column.count() - 1, rule())
        section = Section(title, action)
        self._column.insertWidget(self._column.count() - 1, section)
        return section

    def clear(self) -> None:
        """Take all sections away, keeping the place that is scrolled to."""
        place = self.verticalScrollBar().value()
        self._content.hide()
        old = self.takeWidget()
        self._content = QFrame()
        self._fill(self._content)
        self.setWidget(self._content)
        # An edit that is just being finished in a field may still be on the way out of it.
        old.deleteLater()
        self.verticalScrollBar().setValue(place)

    def _fill(self, content: QFrame) -> None:
        content.setProperty("inspector", "true")
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(0, 4, 0, 12)
        self._column.setSpacing(0)
        self._column.addStretch(1)
