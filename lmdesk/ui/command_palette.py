"""Ctrl+K: go to any person, institution, event or list, or do any action, by typing."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QHideEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from lmdesk.domain.text import fold_words
from lmdesk.services.desks import Desk
from lmdesk.services.finding import find
from lmdesk.ui.shell import ActionSpec
from lmdesk.ui.widgets.labels import plain_label
from lmdesk.ui.widgets.side_list import ITEM, SideItem, SideList

WIDTH, TOP = 640, 96
OF_EACH = 6
DIM = 0.22
ICONS = (
    *(("person", "users"), ("institution", "building-2"), ("event", "calendar-days")),
    *(("smart_list", "list-filter"), ("mailing_list", "mails")),
)


class Choice(NamedTuple):
    """What an entry does when it is taken."""

    kind: str
    record_id: int = 0
    action: ActionSpec | None = None


class CommandPalette(QWidget):
    """Covers the window, dimmed; the field and its results float on it."""

    record_wanted = Signal(str, int)

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self._desk: Desk | None = None
        self._actions: Sequence[ActionSpec] = ()
        self._choices: list[Choice | None] = []
        self._before: QWidget | None = None
        self._panel = QFrame(self)
        self._panel.setProperty("floating", "true")
        self.field = QLineEdit()
        self.field.setPlaceholderText(
            self.tr("Find people, institutions, events, lists and actions")
        )
        self.field.setAccessibleName(self.field.placeholderText())
        self.field.textChanged.connect(self._search)
        self.field.installEventFilter(self)
        self.results = SideList(self.tr("What was found"))
        self.results.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.results.itemClicked.connect(self._clicked)
        column = QVBoxLayout(self._panel)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self.field)
        column.addWidget(self.results, 1)
        foot = QHBoxLayout()
        foot.addWidget(
            plain_label(self.tr("Enter opens. Type > for actions only."), style="small faint")
        )
        foot.addStretch(1)
        self._count = plain_label(style="small faint")
        foot.addWidget(self._count)
        column.addLayout(foot)
        over.installEventFilter(self)
        self.hide()

    def open(self, desk: Desk | None, actions: Sequence[ActionSpec]) -> None:
        """Show the palette for a desk, or for actions alone."""
        self._desk = desk
        self._actions = actions
        if not self.isVisible():
            self._before = QApplication.focusWidget()
        self._place()
        self.show()
        self.raise_()
        self.field.clear()
        self._search("")
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Choose with the arrows, take with Enter, close with Escape."""
        if watched is self._over and event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        if not isinstance(event, QKeyEvent) or watched is not self.field:
            return False
        if event.type() is not QEvent.Type.KeyPress:
            return False
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        step = steps.get(Qt.Key(event.key()))
        if step is not None:
            self._move(step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take(self.results.currentRow())
        elif event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Tab):
            self.hide()
        else:
            return False
        return True

    def hideEvent(self, event: QHideEvent) -> None:
        """Give the keyboard back to what had it, before an action takes it elsewhere."""
        super().hideEvent(event)
        before, self._before = self._before, None
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.PopupFocusReason)

    def mousePressEvent(self, event: object) -> None:
        """Close when the dimmed window is pressed."""
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Dim the window behind."""
        painter = QPainter(self)
        shade = QColor(0, 0, 0)
        shade.setAlphaF(DIM)
        painter.fillRect(self.rect(), shade)

    def _place(self) -> None:
        self.setGeometry(self._over.rect())
        width = min(WIDTH, self.width() - 32)
        height = min(460, self.height() - TOP - 16)
        self._panel.setGeometry((self.width() - width) // 2, TOP, width, height)

    def _search(self, typed: str) -> None:
        only_actions = typed.startswith(">")
        text = typed.lstrip(">").strip()
        items: list[SideItem] = []
        self._choices = []
        if text and not only_actions and self._desk is not None:
            self._add_records(items, self._desk, text)
        self._add_actions(items, text)
        self.results.set_items(items)
        for row, choice in enumerate(self._choices):
            if choice is None:
                self.results.item(row).setFlags(Qt.ItemFlag.NoItemFlags)
        self._count.setText(str(sum(choice is not None for choice in self._choices)))
        self.results.setCurrentRow(-1)
        self._move(1)

    def _add_records(self, items: list[SideItem], desk: Desk, text: str) -> None:
        hits = find(desk, text, first=OF_EACH).hits
        titles = {
            "person": self.tr("People"),
            "institution": self.tr("Institutions"),
            "event": self.tr("Events"),
            "smart_list": self.tr("Smart lists"),
            "mailing_list": self.tr("Mailing lists"),
        }
        for kind, icon in ICONS:
            of_kind = [hit for hit in hits if hit.kind == kind][:OF_EACH]
            if of_kind:
                self._add(items, SideItem(0, titles[kind]), None)
            for hit in of_kind:
                item = SideItem(0, hit.name, "", hit.detail, icon, marked=fold_words(text))
                self._add(items, item, Choice(kind, hit.id))

    def _add_actions(self, items: list[SideItem], text: str) -> None:
        wanted = fold_words(text)
        fitting = []
        for spec in self._actions:
            words = fold_words(spec.text.replace("&", ""))
            if all(any(word.startswith(piece) for word in words) for piece in wanted):
                fitting.append(spec)
        if fitting:
            self._add(items, SideItem(0, self.tr("Actions")), None)
        for spec in fitting:
            text_shown = spec.text.replace("&", "")
            icon = spec.icon or "chevron-right"
            item = SideItem(0, text_shown, spec.shortcut, "", icon, marked=wanted)
            self._add(items, item, Choice("action", action=spec))

    def _add(self, items: list[SideItem], item: SideItem, choice: Choice | None) -> None:
        items.append(item._replace(id=len(items)))
        self._choices.append(choice)

    def _move(self, step: int) -> None:
        row = self.results.currentRow() + step
        while 0 <= row < len(self._choices) and self._choices[row] is None:
            row += step
        if 0 <= row < len(self._choices):
            self.results.setCurrentRow(row)

    def _clicked(self, item: QListWidgetItem) -> None:
        self._take(item.data(ITEM).id)

    def _take(self, row: int) -> None:
        choice = self._choices[row] if 0 <= row < len(self._choices) else None
        if choice is None:
            return
        self.hide()
        if choice.action is not None:
            choice.action.handler()
        else:
            self.record_wanted.emit(choice.kind, choice.record_id)
