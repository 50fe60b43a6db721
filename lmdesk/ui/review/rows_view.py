"""Each row that waits beside the people whom it may mean, decided with one key."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from lmdesk.domain.change import Change
from lmdesk.errors import LmdeskError
from lmdesk.services import review_queue
from lmdesk.services.review import Decision, decide, decide_many
from lmdesk.services.review_queue import WaitingLine
from lmdesk.ui.review.row_panel import RowPanel
from lmdesk.ui.review.waiting_list import WaitingList
from lmdesk.ui.shell import ActionSpec, Shell
from lmdesk.ui.texts import count_text
from lmdesk.ui.widgets.empty_page import EmptyPage
from lmdesk.ui.widgets.key_button import KeyButton
from lmdesk.ui.widgets.labels import ElidedLabel
from lmdesk.ui.workspace import Workspace

SIDE = 288


class RowsView(QWidget):
    """The list of the rows that wait, the one opened, and four answers at the foot."""

    facts = Signal(str, str)
    """For the status bar: which row of how many, and how many are selected."""
    all_wanted = Signal()
    """Somebody asks for the rows that the search leaves out."""

    def __init__(self, workspace: Workspace, shell: Shell) -> None:
        super().__init__()
        self.workspace = workspace
        self.shell = shell
        self._wanted: int | None = None
        self.list = WaitingList(self._lines)
        self.panel = RowPanel(workspace)
        self.panel.person_changed.connect(self._show_answers)
        self.list.current_id_changed.connect(self._open)
        self.list.selection_count_changed.connect(lambda _: self._show_answers())
        self._bench = QWidget()
        self._build()
        for widget in (self.list, self.panel.table):
            widget.installEventFilter(self)

    def count(self) -> int:
        """Return how many rows wait."""
        return review_queue.count_waiting(self.workspace.reading)

    def reload(self, text: str) -> None:
        """Read the rows that wait and have these words; the current one stays current."""
        reading = self.workspace.reading
        total = self.count()
        found = review_queue.ids(reading, text)
        # After a decision another row is wanted, and so it is when another page asks for one.
        wanted = self._wanted if self._wanted is not None else self.list.current_id()
        self._wanted = None
        shown = self._bench if found else self._none if not total else self._not_found
        self._stack.setCurrentWidget(shown)
        self.list.set_ids(found, wanted)
        self.tell_facts()

    def show_record(self, record_id: int) -> None:
        """Make a row current, whatever is searched."""
        if not self.list.select_id(record_id):
            self._wanted = record_id
            self.all_wanted.emit()

    def selected_ids(self) -> list[int]:
        """Return the selected rows."""
        return self.list.selected_ids()

    def take_focus(self) -> None:
        """Put the keyboard on the list: answers are keys there."""
        self.list.setFocus()

    def actions_offered(self) -> Sequence[ActionSpec]:
        """Return the answers, with the keys that give them anywhere on the page."""
        later = ActionSpec("review_later", self.tr("Decide later"), self.later, "L")
        if self.workspace.read_only:
            return (later,)
        return (
            ActionSpec("review_person", self.tr("This person"), self.this_person, "S"),
            ActionSpec("review_keep", self.tr("Keep the desk's values"), self.keep, "D"),
            ActionSpec("review_new", self.tr("New person"), self.new_person, "N"),
            ActionSpec("review_skip", self.tr("Leave out"), self.leave_out, "K"),
            later,
        )

    def this_person(self) -> None:
        """The row means the person who is compared with it."""
        person_id = self.panel.person_id()
        if person_id is not None and len(self.selected_ids()) == 1:
            text = self.tr("Taken over for {name}.").format(name=self.panel.person_name())
            self._decide(Decision("person", person_id), text)

    def keep(self) -> None:
        """The row came back for the person shown, but what is asked stays as the desk has it."""
        person_id = self.panel.person_id()
        if person_id is not None and self.panel.came_back() and len(self.selected_ids()) == 1:
            text = self.tr("Kept for {name}.").format(name=self.panel.person_name())
            self._decide(Decision("same", person_id), text)

    def new_person(self) -> None:
        """The selected rows mean people whom the desk does not know."""
        count = len(self.selected_ids())
        one, more = self.tr("Added as a new person."), self.tr("Added {count} new people.")
        self._decide(Decision("new"), one if count == 1 else more.format(count=count))

    def leave_out(self) -> None:
        """The selected rows are not wanted."""
        count = len(self.selected_ids())
        one, more = self.tr("Left out."), self.tr("Left out {count} rows.")
        self._decide(Decision("skip"), one if count == 1 else more.format(count=count))

    def later(self) -> None:
        """Go on with the next row and leave this one waiting."""
        self.list.go_on()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Answer with Enter, and switch between the people with arrows and digits."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._take_key(event)
        return False

    def _take_key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            # A key that is held down would decide row after row unseen.
            if not event.isAutoRepeat():
                self.this_person()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.panel.bar.step(1 if key == Qt.Key.Key_Right else -1)
        elif Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            self.panel.bar.choose(key - Qt.Key.Key_1)
        else:
            return False
        return True

    def _build(self) -> None:
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.panel, 1)
        column.addWidget(self._answers())
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(self.list)
        split.addWidget(right)
        split.setStretchFactor(1, 1)
        split.setSizes([SIDE, 10_000])
        row = QHBoxLayout(self._bench)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(split)
        self._none = EmptyPage(
            "copy-check",
            self.tr("Nothing waits for a decision."),
            self.tr("Import a list"),
            lambda: self.shell.show_page("import"),
        )
        self._not_found = EmptyPage(
            "search",
            self.tr("No row that waits has these words."),
            self.tr("Show all rows"),
            self.all_wanted.emit,
        )
        self._stack = QStackedWidget()
        for widget in (self._bench, self._none, self._not_found):
            self._stack.addWidget(widget)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    def _answers(self) -> QFrame:
        foot = QFrame()
        foot.setProperty("bottom", "true")
        row = QHBoxLayout(foot)
        row.setContentsMargins(20, 12, 16, 12)
        row.setSpacing(8)
        self._hint = ElidedLabel(style="muted")
        self.later_button = KeyButton(self.tr("Later"), "L", self.later)
        self.skip_button = KeyButton(self.tr("Leave out"), "K", self.leave_out)
        self.new_button = KeyButton(self.tr("New person"), "N", self.new_person)
        self.keep_button = KeyButton(self.tr("Keep"), "D", self.keep)
        self.keep_button.hide()
        self.person_button = KeyButton(self.tr("This person"), "S", self.this_person)
        row.addWidget(self._hint, 1)
        for button in self._buttons():
            row.addWidget(button)
        return foot

    def _buttons(self) -> tuple[KeyButton, ...]:
        asked = (self.later_button, self.skip_button, self.new_button)
        return (*asked, self.keep_button, self.person_button)

    def _lines(self, ids: Sequence[int]) -> list[WaitingLine | None]:
        found = {line.id: line for line in review_queue.lines(self.workspace.reading, ids)}
        # A row may be gone since the ids were read; the list is read again with that change.
        return [found.get(row_id) for row_id in ids]

    def _open(self, row_id: int | None) -> None:
        if row_id is None:
            return
        try:
            opened = review_queue.open_row(self.workspace.reading, row_id)
        except LmdeskError:
            return
        self.panel.show_row(opened)
        self.tell_facts()

    def _show_answers(self) -> None:
        count = len(self.selected_ids())
        has_person = self.panel.person_id() is not None and count == 1
        may_write = not self.workspace.read_only
        self.person_button.setEnabled(has_person and may_write)
        self.keep_button.setVisible(self.panel.came_back())
        self.keep_button.setEnabled(has_person and may_write)
        self.new_button.setEnabled(count > 0 and may_write)
        self.skip_button.setEnabled(count > 0 and may_write)
        self.person_button.set_primary(primary=has_person)
        self.new_button.set_primary(primary=not has_person)
        several = len(self.panel.bar.names()) > 1
        hint = self.tr("Enter takes the person shown.") if has_person else ""
        if several and has_person:
            hint = self.tr("Choose a person with ← and →, take them with Enter.")
        self._hint.setText(hint)
        self.tell_facts()

    def _decide(self, decision: Decision, told: str) -> None:
        ids = self.selected_ids()
        if not ids or self.workspace.read_only:
            return
        readers = self.workspace.readers
        self._wanted = self.list.next_id(ids)

        def work() -> Callable[..., Change]:
            if len(ids) == 1:
                return lambda desk: decide(desk, ids[0], decision, readers)
            return lambda desk: decide_many(desk, ids, decision, readers)

        try:
            self.workspace.write(work())
        except LmdeskError as error:
            self._wanted = None
            self.shell.refused(error)
        else:
            self.shell.toast(told, undo=True)

    def tell_facts(self) -> None:
        """Tell which row of how many is shown."""
        ids = self.list.waiting_model.ids
        here = self.list.currentIndex().row()
        shown = ""
        if len(ids) and here >= 0:
            shown = self.tr("Row {number} of {total}").format(
                number=count_text(here + 1), total=count_text(len(ids))
            )
        count = len(self.selected_ids())
        selected = self.tr("{count} selected").format(count=count_text(count)) if count > 1 else ""
        self.facts.emit(shown, selected)
