"""The rail at the left: where one can go, with the number of rows that wait in Review."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QSizePolicy, QVBoxLayout

from lmdesk.ui.icons import set_icon
from lmdesk.ui.theme import tokens_of
from lmdesk.ui.widgets.chips import chip_font
from lmdesk.ui.widgets.pressing import ToolButton

WIDE, NARROW, EDGE = 160, 48, 8


class Place(NamedTuple):
    """A page that the rail leads to."""

    name: str
    text: str
    icon: str
    shortcut: str


class Rail(QFrame):
    """Icons with words; collapsed it shows the icons alone, with the words as tooltips."""

    chosen = Signal(str)
    collapse_wanted = Signal()

    def __init__(self, places: Sequence[Place], foot: Sequence[Place]) -> None:
        super().__init__()
        self.setProperty("rail", "true")
        self.setAccessibleName(self.tr("Pages"))
        self._group = QButtonGroup(self)
        self._buttons: dict[str, RailButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        column.setSpacing(4)
        for place in places:
            column.addWidget(self._button(place))
        column.addStretch(1)
        for place in foot:
            column.addWidget(self._button(place))
        self._fold = RailButton(Place("", self.tr("Collapse"), "chevrons-left", ""))
        self._fold.clicked.connect(lambda: self.collapse_wanted.emit())
        column.addWidget(self._fold)
        self.is_collapsed = False
        self.collapse(collapsed=False)

    def show_place(self, name: str) -> None:
        """Mark the page that is shown."""
        if name in self._buttons:
            self._buttons[name].setChecked(True)

    def set_count(self, name: str, count: int) -> None:
        """Show how many things wait on a page."""
        self._buttons[name].set_count(count)

    def collapse(self, *, collapsed: bool) -> None:
        """Show icons alone, or icons with words."""
        self.is_collapsed = collapsed
        buttons = (*self._buttons.values(), self._fold)
        for button in buttons:
            button.collapse(collapsed=collapsed)
        widest = max(button.sizeHint().width() for button in buttons) + 2 * EDGE
        self.setFixedWidth(NARROW if collapsed else max(WIDE, widest))
        set_icon(self._fold, "chevrons-right" if collapsed else "chevrons-left", size=18)
        name = self.tr("Show the words") if collapsed else self.tr("Collapse")
        self._fold.name(name)

    def _button(self, place: Place) -> "RailButton":
        button = RailButton(place)
        button.setCheckable(True)
        button.clicked.connect(lambda: self.chosen.emit(place.name))
        self._group.addButton(button)
        self._buttons[place.name] = button
        return button


class RailButton(ToolButton):
    """One place of the rail."""

    def __init__(self, place: Place) -> None:
        super().__init__()
        self._text = place.text
        self._shortcut = place.shortcut
        self._count = 0
        self.setProperty("rail", "true")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        set_icon(self, place.icon, size=18)
        self.name(place.text)

    def name(self, text: str) -> None:
        """Set the word of the place."""
        self._text = text
        self.setText(f"  {text}")
        self._tell()

    def set_count(self, count: int) -> None:
        """Show a number at the right, none when it is 0."""
        self._count = count
        self._tell()
        self.update()

    def collapse(self, *, collapsed: bool) -> None:
        """Show the icon alone or with its word."""
        style = Qt.ToolButtonStyle
        self.setToolButtonStyle(
            style.ToolButtonIconOnly if collapsed else style.ToolButtonTextBesideIcon
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button and its number."""
        super().paintEvent(event)
        if not self._count:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = chip_font(self.font())
        if self.width() < WIDE // 2:
            font.setPointSizeF(7.5)
        painter.setFont(font)
        text = str(self._count) if self._count < 1000 else "999+"
        width = painter.fontMetrics().horizontalAdvance(text) + 10
        height = painter.fontMetrics().height() + 2
        area = self.rect()
        if self.width() < WIDE // 2:
            area.setRect(self.width() - width, 0, width, height)
        else:
            area.setRect(self.width() - width - 6, (self.height() - height) // 2, width, height)
        tone = tokens_of(self).tones["unsure"]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tone.ground or tone.text))
        painter.drawRoundedRect(area, height / 2, height / 2)
        painter.setPen(QColor(tone.text))
        painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter), text)

    def _tell(self) -> None:
        spoken = f"{self._text}, {self._count}" if self._count else self._text
        self.setAccessibleName(spoken)
        self.setToolTip(f"{self._text} ({self._shortcut})" if self._shortcut else self._text)
