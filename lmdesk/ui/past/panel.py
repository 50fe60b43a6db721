"""A small panel with the past of one value; each value of before can be set back."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from lmdesk.domain.change import Change
from lmdesk.domain.field_history import FieldChange, FieldHistory
from lmdesk.services.field_history import restore_field
from lmdesk.ui.past.texts import past_value, place_text, who_text
from lmdesk.ui.shell import Shell
from lmdesk.ui.texts import count_text, shortened, tip, word
from lmdesk.ui.widgets.buttons import icon_button, link_button
from lmdesk.ui.widgets.in_place import accepted, refusal_label
from lmdesk.ui.widgets.labels import plain_label, rule
from lmdesk.ui.workspace import Workspace

WIDTH, HIGHEST = 360, 420
FIRST = 20
"""So many changes are shown until more are asked for."""


class PastPanel(QDialog):
    """Opens at a field and closes with Escape, or when something else is pressed."""

    def __init__(self, parent: QWidget, workspace: Workspace, shell: Shell) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._window = parent
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._workspace = workspace
        self._shell = shell
        self._found: FieldHistory | None = None
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        frame = QFrame()
        frame.setProperty("floating", "true")
        outer.addWidget(frame)
        self._column = QVBoxLayout(frame)
        self._column.setContentsMargins(12, 8, 8, 8)
        self._column.setSpacing(4)
        self.remark = refusal_label()
        self._list = QWidget()
        self._rows = QVBoxLayout(self._list)
        self._rows.setContentsMargins(0, 4, 8, 4)
        self._rows.setSpacing(2)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self._list)
        for each in (self._list, self._scroll.viewport()):
            each.setAutoFillBackground(False)

    def show_past(self, found: FieldHistory, at: QRect) -> None:
        """Show what was found, below a rectangle of the screen."""
        self._found = found
        field = word(found.now.code)
        title = self.tr("History: {field}").format(field=field)
        spoken = self.tr("History of {field} of {name}")
        self.setAccessibleName(spoken.format(field=field, name=found.name.name))
        self.setWindowTitle(title)
        head = QHBoxLayout()
        head.addWidget(plain_label(title, style="section"), 1)
        self.close_button = icon_button("x", self.tr("Close the history"), self.close)
        head.addWidget(self.close_button)
        self._column.addLayout(head)
        self._column.addWidget(self._scroll, 1)
        self._column.addWidget(self.remark)
        self._add_changes(0, FIRST)
        if not found.changes:
            none = self.tr("Nothing is known of how this value came about.")
            self._rows.addWidget(plain_label(none, style="muted", wrap=True))
        self._rows.addStretch(1)
        self._place(at)
        self.show()
        first = next(iter(self.restore_buttons()), self.close_button)
        first.setFocus(Qt.FocusReason.PopupFocusReason)

    def restore_buttons(self) -> Sequence[QWidget]:
        """Return the buttons that set a value back, the newest value first."""
        buttons = self.findChildren(QWidget)
        return [each for each in buttons if each.objectName().startswith("restore value")]

    def texts(self) -> str:
        """Return what the list says, a line for each part of it."""
        labels = self._list.findChildren(QWidget)
        return "\n".join(each.text() for each in labels if hasattr(each, "text"))

    def _add_changes(self, first: int, count: int) -> None:
        found = self._found
        assert found is not None
        changes = found.changes
        for number in range(first, min(first + count, len(changes))):
            newer = changes[number - 1] if number else None
            self._add(found, changes[number], newer)
        rest = len(changes) - first - count
        if rest > 0:
            text = self.tr("Show {count} more").format(count=count_text(rest))
            more = link_button(text, lambda: self._more(more, first + count), icon="chevron-down")
            self._rows.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)

    def _more(self, link: QWidget, first: int) -> None:
        link.hide()
        link.deleteLater()
        last = self._rows.takeAt(self._rows.count() - 1)
        self._add_changes(first, 5 * FIRST)
        if last is not None:
            self._rows.addItem(last)

    def _add(self, found: FieldHistory, change: FieldChange, newer: FieldChange | None) -> None:
        if newer is not None:
            self._rows.addWidget(rule())
        whole = self._value(found, change)
        said = plain_label(shortened(whole), style="" if newer else "strong", wrap=True)
        said.setToolTip(tip(whole))
        self._rows.addWidget(said)
        self._rows.addWidget(plain_label(who_text(change), style="muted small", wrap=True))
        if change.place is not None:
            self._rows.addWidget(
                plain_label(place_text(change.place), style="muted small", wrap=True)
            )
        line = QHBoxLayout()
        line.setSpacing(12)
        show = link_button(self.tr("Show the step"), partial(self._show_step, change.step))
        show.setAccessibleName(self.tr("Show the step: {what}").format(what=change.name))
        can = newer is not None and newer.line.can_restore and not self._workspace.read_only
        if newer is not None and can and change.line.after != found.now.after:
            back = link_button(self.tr("Restore"), partial(self._restore, newer), icon="rotate-ccw")
            back.setObjectName(f"restore value {newer.step}")
            back.setAccessibleName(self.tr("Restore: {value}").format(value=shortened(whole)))
            line.addWidget(back)
        line.addWidget(show)
        line.addStretch(1)
        self._rows.addLayout(line)

    def _value(self, found: FieldHistory, change: FieldChange) -> str:
        return past_value(change.line, change.line.after, self._workspace.readers.countries)

    def _show_step(self, step_id: int) -> None:
        self.close()
        self._shell.open_record("step", step_id)

    def _restore(self, newer: FieldChange) -> None:
        found = self._found
        assert found is not None
        written: list[Change] = []

        def write() -> None:
            written.append(
                self._workspace.write(
                    lambda desk: restore_field(
                        desk,
                        newer.step,
                        found.place.table,
                        found.place.row_id,
                        found.place.column,
                    )
                )
            )

        if accepted(write, self.remark):
            self.close()
            undo = written[0].step is not None
            self._shell.toast(self.tr("Set back."), undo=undo)

    def _place(self, at: QRect) -> None:
        """Lie below the field, or above it, within the window."""
        screen = self._window.geometry()
        wanted = self._list.sizeHint().height() + 72
        height = max(120, min(wanted, HIGHEST, screen.height() - 16))
        top = at.bottom() + 2
        if top + height > screen.bottom():
            top = max(screen.top() + 8, at.top() - height - 2)
        left = max(screen.left() + 8, min(at.left(), screen.right() - WIDTH - 8))
        self.setGeometry(QRect(QPoint(left, top), QPoint(left + WIDTH, top + height)))
