"""Two records field by field, and what stays of them: where they differ, a side is chosen."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from lmdesk.domain.merging import ABSORB, BOTH, KEEP
from lmdesk.ui.texts import tip
from lmdesk.ui.tokens import Tokens
from lmdesk.ui.widgets.value_table import (
    FIELD,
    LAST,
    LEFT,
    MARGIN,
    RIGHT,
    CellLook,
    Index,
    ValuePainter,
    ValueTable,
)

DIGITS = 9
MARK, BOX = 14, 18
LINES = 2


class ChoiceLine(NamedTuple):
    """A row of the table in words; `key` names the field.

    `stays` says whose value stays: KEEP, ABSORB or BOTH. One that can be chosen is in `options`;
    where there are none, nothing is to choose. `is_one` says that both have the same value,
    `why` says why a value is proposed.
    """

    key: str
    field: str
    keep: str
    absorb: str
    after: str
    stays: str
    options: tuple[str, ...] = ()
    is_one: bool = False
    why: str = ""

    def has(self, side: str) -> bool:
        """Tell whether the value of a side stays."""
        return self.stays in (side, BOTH)


class ChoiceTable(ValueTable):
    """Rows of both records; with the mouse a click on a value chooses it.

    `chosen` brings the key of a field and the side that is wanted.
    """

    chosen = Signal(str, str)

    def __init__(self, accessible_name: str) -> None:
        super().__init__(accessible_name, (FIELD,))
        self._lines: tuple[ChoiceLine, ...] = ()
        self.may_choose = True
        self.setItemDelegate(ChoicePainter(self))
        self.cellClicked.connect(self._clicked)
        self.currentCellChanged.connect(lambda *_: self.viewport().update())

    def show_lines(
        self, headings: Sequence[str], lines: Sequence[ChoiceLine], *, anew: bool = False
    ) -> None:
        """Show both records. The current field stays current; `anew` begins at the first choice."""
        key = None if anew else self.current_key()
        self._lines = tuple(lines)
        self.show_values(
            headings,
            [
                ((line.field, line.keep, line.absorb, line.after), line, line.is_one)
                for line in lines
            ],
        )
        self._tell_readers()
        keys = [line.key for line in lines]
        choices = [number for number, line in enumerate(lines) if line.options]
        at = keys.index(key) if key in keys else next(iter(choices), 0)
        if lines:
            self.setCurrentCell(at, LEFT)
            self.scrollTo(self.model().index(at, LEFT))

    def lines(self) -> tuple[ChoiceLine, ...]:
        """Return what stands in the rows."""
        return self._lines

    def current_key(self) -> str | None:
        """Return the key of the current field."""
        row = self.currentRow()
        return self._lines[row].key if 0 <= row < len(self._lines) else None

    def choose(self, side: str) -> None:
        """Choose a side for the current field."""
        self._choose(self.currentRow(), side)

    def turn(self, digit: int) -> None:
        """Choose what comes next of the field with this digit; it becomes the current one."""
        choices = [n for n, line in enumerate(self._lines) if line.options]
        if 1 <= digit <= len(choices):
            row = choices[digit - 1]
            self.setCurrentCell(row, LEFT)
            options = self._lines[row].options
            self._choose(row, options[(options.index(self._lines[row].stays) + 1) % len(options)])

    def digit_of(self, row: int) -> int:
        """Return the digit that turns a row, 0 where there is nothing to choose."""
        line = self._lines[row]
        before = sum(bool(each.options) for each in self._lines[: row + 1])
        return before if line.options and before <= DIGITS else 0

    def _choose(self, row: int, side: str) -> None:
        if not self.may_choose or not 0 <= row < len(self._lines):
            return
        line = self._lines[row]
        if side in line.options and line.stays != side:
            self.chosen.emit(line.key, side)

    def _clicked(self, row: int, column: int) -> None:
        if column in (LEFT, RIGHT):
            self._choose(row, KEEP if column == LEFT else ABSORB)

    def _tell_readers(self) -> None:
        """Say to a screen reader what the marks say to the eye."""
        for row, line in enumerate(self._lines):
            for column, side in ((LEFT, KEEP), (RIGHT, ABSORB)):
                spoken = self.tr("{field}: {value}")
                if line.options and line.has(side):
                    spoken = self.tr("{field}: {value}, chosen")
                elif line.options:
                    spoken = self.tr("{field}: {value}, not chosen")
                item = self.item(row, column)
                assert item is not None
                value = (line.keep, line.absorb)[column - LEFT]
                told = spoken.format(field=line.field, value=value)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, told)
            after = self.item(row, LAST)
            assert after is not None
            if line.why:
                after.setToolTip(tip(f"{line.after}\n{line.why}"))
            spoken = self.tr("{field} after the merge: {value}. {why}")
            told = spoken.format(field=line.field, value=line.after, why=line.why).strip()
            after.setData(Qt.ItemDataRole.AccessibleTextRole, told)


class ChoicePainter(ValuePainter):
    """Draws rings before what can be chosen, and digits that turn the choice."""

    def __init__(self, table: ChoiceTable) -> None:
        super().__init__(table)
        self._choices = table

    def look(self, tokens: Tokens, index: Index) -> CellLook:
        """Return how a cell is drawn."""
        line = self._choices.lines()[index.row()]
        column = index.column()
        if column == FIELD:
            is_current = index.row() == self.table.currentRow()
            lit = tokens.highlight if self.table.hasFocus() else tokens.highlight_unfocused
            return CellLook(lit if is_current else tokens.base, tokens.muted)
        if column == LAST:
            return CellLook(tokens.tint, tokens.text, strong=bool(line.options))
        if line.is_one:
            return CellLook(tokens.base, tokens.muted)
        taken = line.has(KEEP if column == LEFT else ABSORB)
        ground = tokens.difference if line.options else tokens.base
        return CellLook(ground, tokens.text if taken else tokens.muted)

    def indent(self, index: Index) -> int:
        """Leave room for the ring, or for the digit behind the field."""
        row = index.row()
        line, digit = self._choices.lines()[row], self._choices.digit_of(row)
        if index.column() == FIELD:
            return BOX + MARGIN if digit else 0
        if index.column() in (LEFT, RIGHT) and line.options:
            return MARK + MARGIN
        return 0

    def paint_mark(self, painter: QPainter, area: QRect, tokens: Tokens, index: Index) -> None:
        """Draw the mark of a cell."""
        row = index.row()
        line, digit = self._choices.lines()[row], self._choices.digit_of(row)
        column = index.column()
        if column == FIELD and digit:
            _paint_digit(painter, area, digit, tokens)
        elif column in (LEFT, RIGHT) and line.options:
            is_on = line.has(KEEP if column == LEFT else ABSORB)
            _paint_ring(painter, area, tokens, is_on=is_on)
        if self.table.hasFocus() and index.row() == self.table.currentRow():
            painter.setPen(QPen(QColor(tokens.accent), LINES))
            painter.drawLine(area.topLeft(), area.topRight())
            painter.drawLine(area.bottomLeft(), area.bottomRight())


def _paint_ring(painter: QPainter, area: QRect, tokens: Tokens, *, is_on: bool) -> None:
    top = area.center().y() - MARK / 2 + 0.5
    ring = QRectF(area.left() + MARGIN + 0.5, top, MARK - 1, MARK - 1)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor(tokens.base))
    painter.setPen(QPen(QColor(tokens.accent if is_on else tokens.edge), 1))
    if is_on:
        painter.setPen(QPen(QColor(tokens.accent), 4))
        ring = ring.adjusted(1.5, 1.5, -1.5, -1.5)
    painter.drawEllipse(ring)
    painter.restore()


def _paint_digit(painter: QPainter, area: QRect, digit: int, tokens: Tokens) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    font = QFont(painter.font())
    font.setPointSizeF(8.5)
    painter.setFont(font)
    painter.setPen(QPen(QColor(tokens.muted), 1))
    left, top = area.right() - MARGIN - BOX, area.center().y() - BOX / 2 + 1
    box = QRectF(left, top, BOX, BOX - 1)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), str(digit))
    painter.restore()
