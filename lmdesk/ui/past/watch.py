"""Lets every field of an inspector tell its past: in the tooltip, the menu, and by a key."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QToolTip,
    QWidget,
)
from shiboken6 import isValid

from lmdesk.domain.field_history import FieldHistory, FieldPlace
from lmdesk.errors import LmdeskError
from lmdesk.services.desks import Desk
from lmdesk.services.field_history import field_history
from lmdesk.ui.history.step_words import step_name
from lmdesk.ui.icons import set_icon
from lmdesk.ui.past.panel import PastPanel
from lmdesk.ui.past.places import place_of
from lmdesk.ui.past.texts import origin_text
from lmdesk.ui.shell import ActionSpec, Shell
from lmdesk.ui.texts import tip
from lmdesk.ui.workspace import Workspace

KEY = "Ctrl+Shift+H"


class PastOfFields(QObject):
    """Watches the controls of an inspector of one kind of record: person or institution."""

    def __init__(self, inspector: QWidget, workspace: Workspace, shell: Shell, kind: str) -> None:
        super().__init__(inspector)
        self._inspector = inspector
        self._workspace = workspace
        self._shell = shell
        self._kind = kind
        self._record: int | None = None
        self._hovered: QWidget | None = None

    def watch(self, content: QWidget, record_id: int | None) -> None:
        """Watch the controls of a record that was filled in."""
        self._record = record_id
        for control in content.findChildren(QWidget) if record_id is not None else ():
            if self._place(control) is not None:
                control.installEventFilter(self)

    def action(self) -> ActionSpec:
        """Return the action that shows the past of the field that has the keyboard.

        It is not called a history in the palette, where that word leads to the page.
        """
        text = self.tr("Earlier values of this field…")
        return ActionSpec("field_history", text, self.open_focused, KEY, "history")

    def open_focused(self) -> None:
        """Show the past of the field that has the keyboard."""
        control = QApplication.focusWidget()
        if control is not None and self._inspector.isAncestorOf(control):
            self.open(control)

    def open(self, control: QWidget) -> None:
        """Show the past of what a control shows."""
        place = self._place(control)
        if place is not None:
            key = "past of a field"
            self._workspace.look_up(partial(_past, place), partial(self._show, control), key=key)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Add to the menu of a field, and say in its tooltip where the value comes from."""
        if not isinstance(watched, QWidget):
            return False
        if isinstance(event, QContextMenuEvent) and not isinstance(watched, QMenu):
            self._open_menu(watched, event)
            return True
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            return self._ask_tip(watched, event)
        return False

    def _place(self, control: QWidget) -> FieldPlace | None:
        return place_of(control, self._kind, self._record) if self._record is not None else None

    def _open_menu(self, control: QWidget, event: QContextMenuEvent) -> None:
        if isinstance(control, QLineEdit | QPlainTextEdit):
            menu = control.createStandardContextMenu()
            menu.addSeparator()
        else:
            menu = QMenu(control)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        action = menu.addAction(self.tr("History of this field…"))
        action.setShortcut(QKeySequence(KEY))
        set_icon(action, "history")
        action.triggered.connect(lambda: self.open(control))
        menu.popup(event.globalPos())

    def _ask_tip(self, control: QWidget, event: QHelpEvent) -> bool:
        place = self._place(control)
        if place is None or (self._kind == "person" and control.toolTip()):
            # A tooltip of a person's field that has one tells the row of the list in it.
            return False
        self._hovered = control
        at, known = event.globalPos(), control.toolTip()

        def show(found: FieldHistory | None) -> None:
            is_there = isValid(control) and control.underMouse() and self._hovered is control
            if found is None or found.source is None or not is_there:
                return
            origin = tip(origin_text(found.source))
            QToolTip.showText(at, f"{known}<br>{origin}" if known else origin, control)

        self._workspace.look_up(partial(_past, place), show, key="source of a field")
        return True

    def _show(self, control: QWidget, found: FieldHistory | None) -> None:
        if found is None or not isValid(control) or not control.isVisible():
            return
        panel = PastPanel(control.window(), self._workspace, self._shell)
        panel.finished.connect(lambda _: _give_back(control))
        panel.show_past(found, _on_screen(control))


def _past(place: FieldPlace, desk: Desk) -> FieldHistory | None:
    try:
        return field_history(desk, place, naming=step_name)
    except LmdeskError:
        # The row went while the pointer stood on it; the inspector is about to be filled anew.
        return None


def _on_screen(control: QWidget) -> QRect:
    return QRect(control.mapToGlobal(control.rect().topLeft()), control.size())


def _give_back(control: QWidget) -> None:
    if isValid(control) and control.isVisible():
        control.setFocus(Qt.FocusReason.PopupFocusReason)
