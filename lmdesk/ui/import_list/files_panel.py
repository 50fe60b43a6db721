"""The left side of the import page: the lists, and the event into which one goes."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QVBoxLayout,
)

from lmdesk.services.import_target import ImportTarget
from lmdesk.services.import_targets import EventChoice
from lmdesk.ui.texts import tip
from lmdesk.ui.widgets.buttons import link_button
from lmdesk.ui.widgets.labels import plain_label
from lmdesk.ui.widgets.side_list import SideItem, SideList

WIDTH = 224
NARROWEST, WIDEST = 176, 320


class _Lists(SideList):
    """The list of files; Delete takes one off the page, a menu says what else can be done."""

    removed = Signal()

    def __init__(self, accessible_name: str) -> None:
        super().__init__(accessible_name)
        self.menu = QMenu(self)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to leave the sheet out or to read it, and to take the list off the page."""
        line = self.current_id()
        if line is None:
            return
        self.menu.clear()
        ticked = self.tick_of(line)
        if ticked is not None:
            text = self.tr("Leave this sheet out") if ticked else self.tr("Read this sheet")
            self.menu.addAction(text, lambda: self.ticked.emit(line, not ticked))
        self.menu.addAction(self.tr("Take the list off the page"), self.removed.emit)
        at = self.visualItemRect(self.currentItem()).center()
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        self.menu.popup(event.globalPos() if by_mouse else self.viewport().mapToGlobal(at))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the current list off the page with Delete; the rest as lists do."""
        if event.key() == Qt.Key.Key_Delete:
            self.removed.emit()
        else:
            super().keyPressEvent(event)


class FilesPanel(QFrame):
    """Lists with their sheets above, the target of the shown one below."""

    target_changed = Signal(object)
    """An `ImportTarget`, None for no event."""

    def __init__(self, add: Callable[[], object], paste: Callable[[], object]) -> None:
        super().__init__()
        self.setProperty("panel", "true")
        self.setMinimumWidth(NARROWEST)
        self.setMaximumWidth(WIDEST)
        self._events: tuple[EventChoice, ...] = ()
        self._told: ImportTarget | None = None
        self.lists = _Lists(self.tr("Lists to import"))
        self.lists.setStyleSheet("border-right: none;")
        self.add_button = link_button(self.tr("Add"), add, icon="plus")
        self.add_button.setAccessibleName(self.tr("Add lists"))
        self.paste_button = link_button(self.tr("Paste"), paste, icon="clipboard-paste")
        self.paste_button.setAccessibleName(self.tr("Paste a text"))
        self.event_box = QComboBox()
        self.event_box.setEditable(True)
        self.event_box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.event_box.setAccessibleName(self.tr("Event into which the list goes"))
        _line(self.event_box).setPlaceholderText(self.tr("No event"))
        self.session_box = QComboBox()
        self.session_box.setEditable(True)
        self.session_box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.session_box.setAccessibleName(self.tr("Session into which the list goes"))
        _line(self.session_box).setPlaceholderText(self.tr("Whole event"))
        for box in (self.event_box, self.session_box):
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.setMinimumContentsLength(8)
            completer = box.completer()
            if completer is not None:
                # Typed codes stay as they are typed; what fits is only offered below.
                completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
                completer.setFilterMode(Qt.MatchFlag.MatchContains)
            _line(box).editingFinished.connect(self._tell)
        # At once, so that Tab and a click come to the session of a code that was just typed.
        _line(self.event_box).textEdited.connect(
            lambda text: self.session_box.setEnabled(bool(text.strip()))
        )
        self.event_box.activated.connect(lambda: self._event_chosen())
        self.session_box.activated.connect(lambda: self._session_chosen())
        self._build()

    def show_lists(self, items: Sequence[SideItem]) -> None:
        """Show these lines."""
        self.lists.set_items(items)

    def show_targets(self, events: tuple[EventChoice, ...], target: ImportTarget | None) -> None:
        """Offer these events, and show into which one the list goes now."""
        self._events = events
        self._told = target
        # A plan may come while somebody types: what is not told yet stays.
        boxes = (self.event_box, self.session_box)
        typed = [(box, box.currentText()) for box in boxes if _is_being_typed(box)]
        self.event_box.clear()
        self.event_box.addItem(self.tr("No event"), None)
        for event in events:
            self.event_box.addItem(event.title, event.code)
            said = self.tr("{code}: {title}").format(code=event.code, title=event.title)
            last = self.event_box.count() - 1
            self.event_box.setItemData(last, tip(said), Qt.ItemDataRole.ToolTipRole)
        _show(self.event_box, target.event if target else None)
        self._show_sessions()
        _show(self.session_box, target.session if target else None)
        for box, text in typed:
            box.setEditText(text)
            _line(box).setModified(True)

    def target(self) -> ImportTarget | None:
        """Return the event and session that are chosen or typed."""
        event = _code(self.event_box)
        return ImportTarget(event, _code(self.session_box)) if event else None

    def take_typed(self) -> None:
        """Take a code that is still being typed, as leaving its field does."""
        self._tell()

    def _event_chosen(self) -> None:
        _show(self.event_box, _code(self.event_box))
        self._show_sessions()
        self._tell()

    def _session_chosen(self) -> None:
        _show(self.session_box, _code(self.session_box))
        self._tell()

    def _show_sessions(self) -> None:
        code = _code(self.event_box)
        event = next((each for each in self._events if each.code == code), None)
        self.session_box.clear()
        self.session_box.addItem(self.tr("Whole event"), None)
        for session in event.sessions if event else ():
            self.session_box.addItem(session.title, session.code)
        _show(self.session_box, None)
        self.session_box.setEnabled(bool(code))

    def _tell(self) -> None:
        target = self.target()
        self.session_box.setEnabled(target is not None)
        if target != self._told:
            self._told = target
            self.target_changed.emit(target)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 12, 8, 12)
        column.setSpacing(4)
        head = QHBoxLayout()
        head.setContentsMargins(8, 0, 0, 0)
        head.addWidget(plain_label(self.tr("Files"), style="section"))
        head.addStretch(1)
        head.addWidget(self.paste_button)
        head.addWidget(self.add_button)
        column.addLayout(head)
        column.addWidget(self.lists, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(8, 8, 8, 0)
        foot.setSpacing(8)
        foot.addWidget(plain_label(self.tr("Goes into"), style="section"))
        foot.addWidget(self.event_box)
        foot.addWidget(self.session_box)
        hint = self.tr("Type a code for a new event. Drop more lists here, or paste cells.")
        foot.addWidget(plain_label(hint, style="faint small", wrap=True))
        column.addLayout(foot)


def _code(box: QComboBox) -> str | None:
    """Return the code of what is chosen, or what was typed as a new one."""
    text = box.currentText().strip()
    at = box.findText(text, Qt.MatchFlag.MatchExactly)
    if at < 0:
        at = box.findText(text, Qt.MatchFlag.MatchFixedString)
    if at >= 0:
        code = box.itemData(at)
        return str(code) if code is not None else None
    known = [box.itemData(number) for number in range(box.count())]
    same = (str(code) for code in known if code and str(code).casefold() == text.casefold())
    return next(same, text) or None


def _show(box: QComboBox, code: str | None) -> None:
    """Show what is chosen; for nothing the placeholder of the field says so."""
    at = box.findData(code) if code is not None else -1
    box.setCurrentIndex(at)
    if at < 0:
        box.setEditText(code or "")
    _line(box).setCursorPosition(0)


def _is_being_typed(box: QComboBox) -> bool:
    return _line(box).hasFocus() and _line(box).isModified()


def _line(box: QComboBox) -> QLineEdit:
    line = box.lineEdit()
    assert line is not None
    return line
