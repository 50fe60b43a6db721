"""The list of steps by day. What no longer holds is faint, and what was taken back struck out."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import QStyleOptionViewItem

from lmdesk.domain.history_lines import Day, StepLine
from lmdesk.ui.cells import ChipCell, GroupRow, TableColumn
from lmdesk.ui.history.step_words import time_text, touches_text, weekday_text
from lmdesk.ui.preferences import Preferences
from lmdesk.ui.record_model import CELL
from lmdesk.ui.record_painting import FIRST, MARGIN, RecordPainter
from lmdesk.ui.record_table import RecordTable
from lmdesk.ui.tokens import tokens_for

Index = QModelIndex | QPersistentModelIndex

FAINT = 0.72
"""How much of its colour the row of a step keeps that no longer holds: still easy to read."""


class StepName(NamedTuple):
    """The name of a step in a cell."""

    text: str
    stands: bool
    struck: bool

    def __str__(self) -> str:
        return self.text


class StepTable(RecordTable):
    """Steps under the headings of their days."""

    def __init__(self, preferences: Preferences) -> None:
        self._steps: dict[int, StepLine] = {}
        self._days: list[date] = []
        self._folded: set[date] = set()
        super().__init__(
            self._columns(),
            lambda ids: [self._steps[each] for each in ids],
            settings_key="history",
            preferences=preferences,
            accessible_name=self.tr("Steps"),
            group_of=self._group,
            all_scripts=False,
        )
        self._painter = _StepPainter(self)
        self.setItemDelegate(self._painter)
        self.group_toggled.connect(self._toggle)
        self._shown: tuple[Day, ...] = ()

    def show_days(self, days: Sequence[Day]) -> None:
        """Show the steps of these days, the newest first."""
        self._shown = tuple(days)
        self._steps = {step.id: step for day in days for step in day.steps}
        self._days = [day.day for day in days]
        ids: list[int] = []
        for number, day in enumerate(days):
            ids.append(-1 - number)
            if day.day not in self._folded:
                ids += [step.id for step in day.steps]
        self.set_ids(ids)

    def step(self, step_id: int) -> StepLine | None:
        """Return a step that is listed."""
        return self._steps.get(step_id)

    def first_step(self) -> int | None:
        """Return the newest step that is listed."""
        return next(iter(self._steps), None)

    def _toggle(self, group_id: int) -> None:
        self._folded ^= {self._days[-1 - group_id]}
        self.show_days(self._shown)

    def _group(self, group_id: int) -> GroupRow:
        number = -1 - group_id
        day = self._days[number]
        count = len(self._shown[number].steps) if number < len(self._shown) else 0
        detail = self.tr("1 step") if count == 1 else self.tr("{count} steps").format(count=count)
        return GroupRow(weekday_text(day), detail, collapsed=day in self._folded)

    def _columns(self) -> list[TableColumn]:
        def state(step: StepLine) -> ChipCell | None:
            if step.taken_back is not None:
                return ChipCell(self.tr("Taken back"), "skipped")
            return None

        def name(step: StepLine) -> StepName:
            return StepName(step.name, step.stands, step.taken_back is not None)

        return [
            TableColumn(
                "at",
                self.tr("Time"),
                8,
                "muted",
                sortable=False,
                value=lambda step: time_text(step.at),
            ),
            TableColumn("name", self.tr("What"), 42, sortable=False, value=name),
            TableColumn("state", self.tr("State"), 16, "chip", sortable=False, value=state),
            TableColumn("by", self.tr("Who"), 14, "muted", sortable=False),
            TableColumn(
                "touches",
                self.tr("What it touched"),
                34,
                "muted",
                sortable=False,
                value=lambda step: touches_text(step.touches, first=3),
                gives_way=True,
            ),
        ]


class _StepPainter(RecordPainter):
    """Draws the rows of steps that no longer hold faintly, and strikes out what was taken back."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        name = self._name(index)
        painter.save()
        if name is not None and not name.stands:
            painter.setOpacity(FAINT)
        super().paint(painter, option, index)
        cell = index.data(CELL)
        if isinstance(cell, StepName) and cell.struck:
            palette: QPalette = option.palette
            rect: QRect = option.rect
            is_first = self._table.horizontalHeader().visualIndex(index.column()) == 0
            area = rect.adjusted(FIRST if is_first else MARGIN, 0, -MARGIN, 0)
            width = painter.fontMetrics().horizontalAdvance(cell.text)
            painter.setPen(QColor(tokens_for(palette).text))
            middle = area.center().y() + 1
            painter.drawLine(area.left(), middle, min(area.left() + width, area.right()), middle)
        painter.restore()

    def _name(self, index: Index) -> StepName | None:
        cell = self._model().index(index.row(), 1).data(CELL)
        return cell if isinstance(cell, StepName) else None
