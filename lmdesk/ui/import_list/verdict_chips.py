"""The row of verdicts over the rows: how many there are of each, and which are shown."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

from lmdesk.domain.import_plan import Verdict
from lmdesk.ui.texts import count_text, word
from lmdesk.ui.theme import tokens_of
from lmdesk.ui.widgets.buttons import pill_button

ORDER = (
    Verdict.NEW,
    Verdict.UPDATE,
    Verdict.SAME,
    Verdict.UNSURE,
    Verdict.SKIPPED,
    Verdict.ERROR,
)
DOT = 8
BEFORE, AFTER = 12, 8
GAP, ICON_ONLY = 4, 44
"""Pixels between two chips, and of the button at the end when it shows its icon alone."""
AROUND = 4
"""Pixels by which that button is wider than its text, beside those of its icon."""


class VerdictChips(QWidget):
    """One chip is down; verdicts that no row has are not shown."""

    chosen = Signal(object)
    """A `Verdict`, None for all rows."""
    order_wanted = Signal()
    """The rows to decide are to come first."""

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(BEFORE, 6, AFTER, 6)
        row.setSpacing(GAP)
        self._group = QButtonGroup(self)
        self.buttons: dict[Verdict | None, QToolButton] = {}
        self._texts: dict[Verdict | None, tuple[str, str]] = dict.fromkeys((None, *ORDER), ("", ""))
        for verdict in (None, *ORDER):
            button = pill_button("")
            button.setCheckable(True)
            self._group.addButton(button)
            self.buttons[verdict] = button
            button.clicked.connect(lambda _=False, verdict=verdict: self.chosen.emit(verdict))
            row.addWidget(button)
        row.addStretch(1)
        self.order = pill_button(self.tr("To decide first"), icon="arrow-up-down")
        self.order.setToolTip(self.tr("Put the rows to decide first"))
        self.order.setCheckable(True)
        self.order.setChecked(True)
        self.order.clicked.connect(self._order)
        row.addWidget(self.order)
        self._draw()

    def show_counts(self, counts: Mapping[Verdict, int]) -> None:
        """Show how many rows have which verdict; a chip that is down stays."""
        total = sum(counts.values())
        for verdict, button in self.buttons.items():
            count = total if verdict is None else counts.get(verdict, 0)
            name = self.tr("All") if verdict is None else word(f"verdict.{verdict.value}")
            text = self.tr("{name} {count}").format(name=name, count=count_text(count))
            self._texts[verdict] = (text, count_text(count))
            button.setAccessibleName(self.tr("Show {what}").format(what=text))
            button.setToolTip(text)
            button.setVisible(verdict is None or count > 0 or button.isChecked())
        self._fit()

    def current(self) -> Verdict | None:
        """Return which rows are shown."""
        return next((each for each, button in self.buttons.items() if button.isChecked()), None)

    def show_all(self) -> None:
        """Put the chip of all rows down, without telling it."""
        self.buttons[None].setChecked(True)

    def show_order(self, *, decide_first: bool) -> None:
        """Show whether the rows to decide come first."""
        self.order.setChecked(decide_first)

    def minimumSizeHint(self) -> QSize:
        """Let the window be small: the chips then show their numbers alone."""
        return QSize(160, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out words where there is no room for them."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        shown = [each for each, button in self.buttons.items() if not button.isHidden()]
        wide = self._write(shown, whole=True)
        if wide > self.width():
            self._write(shown, whole=False)
        style = Qt.ToolButtonStyle
        order = self.order.fontMetrics().horizontalAdvance(self.order.text()) + AROUND
        has_more = wide + order <= self.width()
        self.order.setToolButtonStyle(
            style.ToolButtonTextOnly if has_more else style.ToolButtonIconOnly
        )

    def _write(self, shown: Sequence[Verdict | None], *, whole: bool) -> int:
        """Write words and numbers, or numbers alone; return the width that they all need."""
        for verdict in shown:
            text = self._texts[verdict][0 if whole else 1]
            self.buttons[verdict].setText(text if verdict is None else f" {text}")
        needed = sum(self.buttons[each].sizeHint().width() + GAP for each in shown)
        return needed + BEFORE + AFTER + ICON_ONLY

    def changeEvent(self, event: QEvent) -> None:
        """Draw the dots again in the colours of another theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._draw()

    def _order(self) -> None:
        self.order.setChecked(True)
        self.order_wanted.emit()

    def _draw(self) -> None:
        for verdict, button in self.buttons.items():
            if verdict is not None:
                button.setIcon(_dot(self, verdict))
                button.setIconSize(QSize(DOT, DOT))
                button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)


def _dot(widget: QWidget, verdict: Verdict) -> QIcon:
    """Return a dot in the colour of a verdict; hollow for rows that are left out."""
    tone = tokens_of(widget).tones[verdict.value]
    ratio = widget.devicePixelRatioF()
    picture = QPixmap(round(DOT * ratio), round(DOT * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(tone.text), 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush if tone.ground is None else QColor(tone.text))
    painter.drawEllipse(QRectF(0.75, 0.75, DOT - 1.5, DOT - 1.5))
    painter.end()
    return QIcon(picture)
