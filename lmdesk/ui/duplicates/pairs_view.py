"""The pairs that wait beside the one opened, with three answers at the foot."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from lmdesk.domain.change import Change
from lmdesk.domain.merging import ABSORB, BOTH, KEEP
from lmdesk.errors import LmdeskError
from lmdesk.services import duplicate_queue
from lmdesk.services.desks import Desk
from lmdesk.services.duplicate_queue import PairLine
from lmdesk.services.duplicates import Pair, tell_apart
from lmdesk.services.merge import merge_people
from lmdesk.ui.duplicates.pair_list import PairList
from lmdesk.ui.duplicates.pair_panel import PairPanel
from lmdesk.ui.duplicates.search_bar import SearchBar
from lmdesk.ui.shell import ActionSpec, Shell
from lmdesk.ui.texts import count_text
from lmdesk.ui.widgets.empty_page import EmptyPage
from lmdesk.ui.widgets.key_button import KeyButton
from lmdesk.ui.widgets.labels import ElidedLabel
from lmdesk.ui.workspace import Workspace

SIDE = 288


class PairsView(QWidget):
    """Possible duplicates, and two people whom somebody chose to compare."""

    facts = Signal(str, str)
    """For the status bar: which pair of how many."""
    all_wanted = Signal()
    """Somebody asks for the pairs that the search leaves out."""
    found = Signal()
    """Other pairs may wait now."""

    def __init__(self, workspace: Workspace, shell: Shell) -> None:
        super().__init__()
        self.workspace = workspace
        self.shell = shell
        self._search = workspace.duplicates
        self._pairs: dict[int, Pair] = {}
        self._numbers: dict[tuple[int, int], int] = {}
        self._chosen: Pair | None = None
        self._wanted: int | None = None
        self.list = PairList(self._lines)
        self.list.current_id_changed.connect(self._open)
        self.panel = PairPanel(workspace)
        self.panel.changed.connect(self._show_answers)
        self.bar = SearchBar(self._search)
        self._search.began.connect(self.found.emit)
        self._search.ended.connect(self.found.emit)
        self._search.ended.connect(self._go_on)
        self._build()
        for widget in (self.list, self.panel.table):
            widget.installEventFilter(self)

    def count(self) -> int | None:
        """Return how many pairs wait; None as long as nobody has looked and none do."""
        total = len(self._search.waiting())
        return total if total or self._search.has_looked else None

    def reload(self, text: str) -> None:
        """Read the pairs that wait and have these words; the current one stays current."""
        desk = self.workspace.reading
        pairs = self._search.waiting()
        total = len(pairs)
        chosen = self._chosen
        if chosen is not None and duplicate_queue.is_live(desk, chosen):
            # Of two who were found anyway it is told why.
            pairs = pairs if any(pair[:2] == chosen[:2] for pair in pairs) else (chosen, *pairs)
        shown = duplicate_queue.having_words(desk, pairs, text)
        self._stack.setCurrentWidget(self._part_to_show(bool(shown), bool(pairs)))
        wanted = self._wanted if self._wanted is not None else self.list.current_id()
        self._wanted = None
        self.list.set_ids([self._number(pair) for pair in shown], wanted)
        self.bar.tell(total, has_looked=self._search.has_looked or bool(total))
        self.tell_facts()

    def show_people(self, person_id: int, other: int | None) -> None:
        """Show two people side by side, or somebody beside whoever was found."""
        if other is not None:
            self._chosen = duplicate_queue.chosen_pair(person_id, other)
            self._wanted = self._number(self._chosen)
        else:
            fitting = self._search.pairs_of(person_id)
            if not fitting:
                self.look()
                return
            self._wanted = self._number(fitting[0])
        self.all_wanted.emit()
        self.take_focus()

    def _go_on(self) -> None:
        """Put the keyboard on the list where somebody has waited for it."""
        if self.isVisible() and QApplication.focusWidget() in (None, self.bar.look_button):
            self.take_focus()

    def look(self) -> None:
        """Look through the whole desk for duplicates."""
        self._search.start()

    def empty_sentence(self) -> str:
        """Return what stands where no pair is."""
        return self._empty.sentence.text()

    def take_focus(self) -> None:
        """Put the keyboard on the list: answers are keys there."""
        if self._stack.currentWidget() is self._bench:
            self.list.setFocus()
        else:
            self.bar.look_button.setFocus()

    def actions_offered(self) -> Sequence[ActionSpec]:
        """Return the answers, with the keys that give them anywhere on the page."""
        later = ActionSpec("pairs_later", self.tr("Decide later"), self.later, "L")
        look = ActionSpec("pairs_look", self.tr("Look again"), self.look, "F5", "refresh-cw")
        swap = ActionSpec("pairs_swap", self.tr("Swap who stays"), self.panel.swap, "X")
        if self.workspace.read_only:
            return (later, swap, look)
        return (
            ActionSpec("pairs_merge", self.tr("Merge"), self.merge, "M"),
            ActionSpec("pairs_apart", self.tr("Not the same"), self.tell_apart, "N"),
            later,
            swap,
            look,
        )

    def merge(self) -> None:
        """Make one person of the two, as shown under "After the merge"."""
        ids = self.panel.ids()
        if ids is not None:
            choices, name = self.panel.choices(), self.panel.name()
            told = self.tr("{name} is one entry now.").format(name=name)
            self._write(lambda desk: merge_people(desk, *ids, choices), told)

    def tell_apart(self) -> None:
        """Remember that the two are not the same person."""
        ids = self.panel.ids()
        if ids is not None:
            told = self.tr("Remembered that these are two people.")
            self._chosen = None
            self._write(lambda desk: tell_apart(desk, *ids), told)

    def later(self) -> None:
        """Go on with the next pair and leave this one waiting."""
        self.list.go_on()

    def choose_side(self, side: str) -> None:
        """Choose whose value stays in the current field."""
        self.panel.table.choose(side)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Merge with Enter, choose values with arrows and digits."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._take_key(event)
        return False

    def _take_key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            # A key that is held down would merge pair after pair unseen.
            if not event.isAutoRepeat():
                self.merge()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.choose_side(KEEP if key == Qt.Key.Key_Left else ABSORB)
        elif Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            self.panel.table.turn(key - Qt.Key.Key_0)
        elif key == Qt.Key.Key_B:
            self.choose_side(BOTH)
        elif key == Qt.Key.Key_S:
            self.later()
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
        self._bench = QSplitter(Qt.Orientation.Horizontal)
        self._bench.setChildrenCollapsible(False)
        self._bench.addWidget(self.list)
        self._bench.addWidget(right)
        self._bench.setStretchFactor(1, 1)
        self._bench.setSizes([SIDE, 10_000])
        self._empty = EmptyPage(
            "copy-check", "", self.tr("Look for duplicates"), self.look, button_icon="search"
        )
        self._not_found = EmptyPage(
            "search",
            self.tr("No pair has these words."),
            self.tr("Show all pairs"),
            self.all_wanted.emit,
        )
        self._stack = QStackedWidget()
        for widget in (self._bench, self._empty, self._not_found):
            self._stack.addWidget(widget)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.bar)
        whole.addWidget(self._stack, 1)

    def _answers(self) -> QFrame:
        foot = QFrame()
        foot.setProperty("bottom", "true")
        row = QHBoxLayout(foot)
        row.setContentsMargins(20, 12, 16, 12)
        row.setSpacing(8)
        self._hint = ElidedLabel(style="muted")
        self.later_button = KeyButton(self.tr("Later"), "L", self.later)
        self.swap_button = KeyButton(self.tr("Swap"), "X", self.panel.swap)
        self.apart_button = KeyButton(self.tr("Not the same"), "N", self.tell_apart)
        self.merge_button = KeyButton(self.tr("Merge"), "M", self.merge)
        self.merge_button.set_primary(primary=True)
        row.addWidget(self._hint, 1)
        for button in (self.later_button, self.swap_button, self.apart_button, self.merge_button):
            row.addWidget(button)
        return foot

    def _part_to_show(self, has_shown: bool, has_any: bool) -> QWidget:
        looked, running = self._search.has_looked, self._search.is_running
        self.bar.setVisible(looked or running or has_any)
        if running:
            sentence = self.tr("Looking through all people. You can go on working.")
        elif looked:
            sentence = self.tr("No two entries wait that look like one person.")
        else:
            sentence = self.tr("Find people who are on the desk twice, and make one entry of two.")
        self._empty.sentence.setText(sentence)
        self._empty.button.setVisible(not looked and not running)
        if has_shown:
            return self._bench
        return self._not_found if has_any else self._empty

    def _number(self, pair: Pair) -> int:
        """Return the number of a pair in the list; it stays the same while the window is open."""
        number = self._numbers.setdefault((pair.a, pair.b), len(self._numbers) + 1)
        self._pairs[number] = pair
        return number

    def _lines(self, numbers: Sequence[int]) -> Sequence[PairLine | None]:
        pairs = [self._pairs[number] for number in numbers]
        return duplicate_queue.lines(self.workspace.reading, pairs)

    def _open(self, number: int | None) -> None:
        self.panel.show_pair(self._pairs[number] if number is not None else None)
        self.tell_facts()

    def _show_answers(self) -> None:
        may_write = self.panel.ids() is not None and not self.workspace.read_only
        for button in (self.apart_button, self.merge_button):
            button.setEnabled(may_write)
        self.panel.table.may_choose = may_write
        options = [line.options for line in self.panel.table.lines()]
        hint = self.tr("Choose a value with ← and →, or with its digit.") if any(options) else ""
        if any(BOTH in each for each in options):
            hint = self.tr("Choose a value with ← and →, both with B, or with its digit.")
        self._hint.setText(hint if may_write else "")

    def _write(self, work: Callable[[Desk], Change], told: str) -> None:
        current = self.list.current_id()
        if current is None or self.workspace.read_only:
            return
        self._wanted = self.list.next_id([current])
        try:
            self.workspace.write(work)
        except LmdeskError as error:
            self._wanted = None
            self.shell.refused(error)
        else:
            self.shell.toast(told, undo=True)

    def tell_facts(self) -> None:
        """Tell which pair of how many is shown."""
        total = len(self.list.waiting_model.ids)
        here = self.list.currentIndex().row()
        shown = ""
        if total and here >= 0:
            shown = self.tr("Pair {number} of {total}").format(
                number=count_text(here + 1), total=count_text(total)
            )
        self.facts.emit(shown, "")
