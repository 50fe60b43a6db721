"""The window in the states that pictures show and that tests walk through."""

import time
from collections.abc import Callable, Iterator
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from typing import NamedTuple, TypeVar

from PySide6.QtCore import (
    QCoreApplication,
    QDeadlineTimer,
    QEvent,
    QEventLoop,
    QModelIndex,
    QObject,
    Qt,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QHeaderView,
    QListView,
    QPlainTextEdit,
    QTreeView,
    QWidget,
)

from lmdesk.cli import run
from lmdesk.services.desks import new_desk
from lmdesk.services.events import events
from lmdesk.ui.dialogs import AboutDialog, ShortcutsDialog
from lmdesk.ui.institutions.page import InstitutionsPage
from lmdesk.ui.main_window import MainWindow
from lmdesk.ui.page import Page
from lmdesk.ui.record_table import RecordTable
from lmdesk.ui.widgets.in_place import InPlace
from lmdesk.ui.widgets.side_list import SideList
from source_tree import ROOT
from window_doubles import add_doubles
from window_lists import ATTENDANCE, CARDS, FORM, LETTER, RETURNED, make_lists

LISTS = ROOT / "resources" / "lists"
FIRST, LATER = LISTS / "attendees.xlsx", LISTS / "attendees_one_month_later.xlsx"
EVENT, SESSION = "RTD2026", "PS1"

EMPTY, OFFICE, LATER_OFFICE, TWICE = "empty", "office", "later", "twice"
"""A new desk, the sample office with the first list in it, with both lists in it, and with people
of both lists once more."""

RECEIVED = "received"
"""The folder beside the desks with the lists that came to the office."""

SIX_SCRIPTS = "associate"
"""Finds people of all countries, so that the first screen shows every script."""

PAUSE = 0.08
"""Seconds for which nothing may be under way: searches start 0.06 s after the last key."""

PATIENCE = 30_000

Kind = TypeVar("Kind", bound=QWidget)


def make_desks(folder: Path) -> dict[str, Path]:
    """Make the desks of the states in a folder."""
    desks = {name: folder / f"{name}.lmdesk" for name in (EMPTY, OFFICE, LATER_OFFICE, TWICE)}
    new_desk(desks[EMPTY]).close()
    _do("new", str(desks[OFFICE]), "--sample")
    _import(desks[OFFICE], FIRST)
    desks[LATER_OFFICE].write_bytes(desks[OFFICE].read_bytes())
    # What changed since it was printed is told by the second, and here a month is none.
    _let_a_second_pass()
    _import(desks[LATER_OFFICE], LATER)
    desks[TWICE].write_bytes(desks[LATER_OFFICE].read_bytes())
    add_doubles(desks[TWICE])
    make_lists(folder / RECEIVED, desks[OFFICE], EVENT)
    return desks


def _let_a_second_pass() -> None:
    now = int(time.time())
    while int(time.time()) == now:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


def _import(desk: Path, source: Path) -> None:
    _do("--desk", str(desk), "import", str(source), "--event", EVENT, "--session", SESSION)


def _do(*words: str) -> None:
    with redirect_stdout(StringIO()) as said:
        status = run(words)
    if status != 0:
        raise RuntimeError(f"{' '.join(words)}: {said.getvalue()}")


def settle(window: MainWindow) -> None:
    """Let the window do all that it has begun."""
    deadline = QDeadlineTimer(PATIENCE)
    quiet_since = time.monotonic()
    while time.monotonic() - quiet_since < PAUSE:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        if _is_busy(window):
            quiet_since = time.monotonic()
        if deadline.hasExpired():
            raise TimeoutError("the window has not come to rest")


def _is_busy(window: MainWindow) -> bool:
    workspace = window.workspace
    if workspace is None:
        return False
    lanes = (workspace.jobs, workspace.lookups, workspace.searches)
    return any(lane.running is not None for lane in lanes)


def visible(root: QObject, kind: type[Kind]) -> Iterator[Kind]:
    """Return the widgets of a kind that can be seen."""
    for widget in root.findChildren(kind):
        if widget.isVisible():
            yield widget


def views(root: QObject) -> Iterator[QAbstractItemView]:
    """Return the lists, tables and trees that can be seen; to Qt their headings are views too."""
    for view in visible(root, QAbstractItemView):
        if not isinstance(view, QHeaderView):
            yield view


def rows_of(view: QAbstractItemView) -> list[tuple[QModelIndex, str]]:
    """Return the rows of a list, table or tree, each with its texts one after another."""
    model = view.model()
    columns = 1 if isinstance(view, QListView) else model.columnCount()
    found = []
    for row in range(model.rowCount()):
        cells = [model.index(row, column).data() for column in range(columns)]
        found.append((model.index(row, 0), " ".join(str(cell) for cell in cells if cell)))
    return found


class Walker:
    """Brings a window into its states. `say` is how the window says an English text."""

    def __init__(
        self, window: MainWindow, desks: dict[str, Path], say: Callable[[str], str] = str
    ) -> None:
        self.window = window
        self._desks = desks
        self._say = say
        self._open: str | None = None

    def go(self, state: "State") -> QWidget:
        """Bring the window into a state; return the window, or the dialog that is open in it."""
        self._clear()
        if self._open != state.desk:
            self.window.close_desk()
            if state.desk is not None:
                self.window.opening.open_now(self._desks[state.desk])
            self._open = state.desk
        self.window.banners.clear()
        state.enter(self)
        shown = next(visible(self.window, QDialog), self.window)
        # Opening a desk takes so long that a window without a screen loses the keyboard.
        shown.activateWindow()
        settle(self.window)
        return shown

    def received(self, name: str) -> Path:
        """Return a list that came to the office."""
        return self._desks[EMPTY].parent / RECEIVED / name

    def leave(self) -> None:
        """Close what is open."""
        self._clear()
        self.window.close_desk()

    def _clear(self) -> None:
        for dialog in visible(self.window, QDialog):
            dialog.reject()
        for bar in visible(self.window, InPlace):
            bar.close_again()
        self.window.palette_box.hide()
        self.window.toast_box.hide()

    def page(self, name: str) -> Page:
        """Show a page and wait until it is complete."""
        self.window.show_page(name)
        settle(self.window)
        page = self.window.page()
        assert page is not None
        return page

    def press(self, text: str) -> None:
        """Press the button that is called `text` in English."""
        wanted = self._say(text)
        for button in visible(self.window, QAbstractButton):
            if button.accessibleName() == wanted or button.text().replace("&", "") == wanted:
                button.click()
                settle(self.window)
                return
        raise LookupError(f"no button {text!r}")

    def choose(self, view: QAbstractItemView, words: str = "") -> None:
        """Make the first row current that has these words, else the first row."""
        rows = [row for row in rows_of(view) if row[0].flags() & Qt.ItemFlag.ItemIsSelectable]
        fitting = [index for index, text in rows if words in text] or [rows[0][0]]
        view.setFocus()
        view.setCurrentIndex(fitting[0])
        settle(self.window)

    def search(self, text: str) -> None:
        """Type into the search of the page."""
        page = self.window.page()
        assert page is not None
        page.focus_search()
        if page.heading.search is not None:
            page.heading.search.setText(text)
        settle(self.window)


class State(NamedTuple):
    """A state: its name, the desk that is open in it, None for none, and how to get there."""

    name: str
    desk: str | None
    enter: Callable[[Walker], object]


def view_of(page: QWidget, kind: type[Kind]) -> Kind:
    """Return the first view of a kind on a page that can be seen."""
    return next(visible(page, kind))


def _on(name: str) -> Callable[[Walker], object]:
    """Show a page as it is, with its first row current."""

    def enter(walker: Walker) -> None:
        page = walker.page(name)
        for view in views(page):
            if rows_of(view):
                walker.choose(view)
                return

    return enter


def _people(searched: str, chosen: str = "") -> Callable[[Walker], object]:
    """Show the people that a search finds, with one of them current."""

    def enter(walker: Walker) -> None:
        page = walker.page("people")
        walker.search(searched)
        walker.choose(view_of(page, RecordTable), chosen)

    return enter


def _merging(walker: Walker) -> None:
    page = walker.page("institutions")
    assert isinstance(page, InstitutionsPage)
    one, other = page.table.record_model.ids[:2]
    page.merging.open(one)
    page.merging.compare(other)


def _institution(walker: Walker) -> None:
    page = walker.page("institutions")
    walker.press("As a list")
    walker.choose(view_of(page, RecordTable), "Lancang-Mekong Environmental")


def _tree(walker: Walker) -> None:
    page = walker.page("institutions")
    walker.press("As a tree")
    tree = view_of(page, QTreeView)
    tree.expandToDepth(1)
    walker.choose(tree)


def _event(tab: str) -> Callable[[Walker], object]:
    """Open the event of the sample office on one of its tabs."""

    def enter(walker: Walker) -> None:
        page = walker.page("events")
        event_id = _event_id(walker.window)
        page.show_record(event_id)
        settle(walker.window)
        walker.window.menus.show_page(page.actions_offered())
        spec = next(each for each in page.actions_offered() if each.key == f"events.{tab}")
        spec.handler()
        settle(walker.window)
        for view in visible(page, RecordTable):
            walker.choose(view, "Heng Dara")

    return enter


def _event_id(window: MainWindow) -> int:
    assert window.workspace is not None
    return next(e.event_id for e in events(window.workspace.reading) if e.code == EVENT)


def _import_later(walker: Walker) -> None:
    """Open a list on the import page and say which session of which event it is for."""
    walker.window.import_files([LATER])
    settle(walker.window)
    for code in (EVENT, SESSION):
        _choose_code(walker.window, code)
        settle(walker.window)


def _import_received(name: str, words: str = "") -> Callable[[Walker], object]:
    """Open a list that came to the office, with one of its rows current."""

    def enter(walker: Walker) -> None:
        _take_lists_off(walker)
        walker.window.import_files([walker.received(name)])
        settle(walker.window)
        walker.choose(view_of(walker.page("import"), RecordTable), words)

    return enter


def _sheet_left_out(walker: Walker) -> None:
    """Leave one sheet of a workbook out, and look at it."""
    _import_received(FORM)(walker)
    page = walker.page("import")
    walker.choose(view_of(page, SideList), "Observers")
    view_of(page, SideList).turn()
    settle(walker.window)


def _letter(walker: Walker) -> None:
    _take_lists_off(walker)
    walker.window.import_text(LETTER)
    settle(walker.window)
    walker.choose(view_of(walker.page("import"), RecordTable))


def _paste_box(walker: Walker) -> None:
    _take_lists_off(walker)
    page = walker.page("import")
    next(each for each in page.actions_offered() if each.key == "import_paste").handler()
    settle(walker.window)
    view_of(page, QPlainTextEdit).setPlainText(LETTER)


def _take_lists_off(walker: Walker) -> None:
    page = walker.page("import")
    act = next(each for each in page.actions_offered() if each.key == "import_remove")
    lists = page.findChild(SideList)
    while lists is not None and lists.count():
        lists.setCurrentRow(0)
        settle(walker.window)
        act.handler()
        settle(walker.window)


def _choose_code(window: QWidget, code: str) -> None:
    for box in visible(window, QComboBox):
        at = box.findData(code)
        if at >= 0 and box.isEnabled():
            box.setCurrentIndex(at)
            box.activated.emit(at)
            return
    raise LookupError(f"nothing to choose has the code {code}")


def _duplicates(*, found: bool) -> Callable[[Walker], object]:
    """Show the possible duplicates, before or after somebody has looked for them."""

    def enter(walker: Walker) -> None:
        page = walker.page("review")
        next(each for each in page.actions_offered() if each.key == "review_pairs").handler()
        settle(walker.window)
        if found:
            walker.press("Look for duplicates")
            walker.choose(view_of(page, QListView), "Min Tut Myint")

    return enter


def _step(walker: Walker) -> None:
    page = walker.page("history")
    for view in views(page):
        walker.choose(view, LATER.name)


def _many(key: str) -> Callable[[Walker], object]:
    """Ask on the page of people for what is done with all that are selected."""

    def enter(walker: Walker) -> None:
        page = walker.page("people")
        walker.search("")
        view_of(page, RecordTable).selectAll()
        next(spec for spec in page.actions_offered() if spec.key == key).handler()

    return enter


def _many_institutions(walker: Walker) -> None:
    page = walker.page("institutions")
    walker.press("As a list")
    view_of(page, RecordTable).selectAll()
    next(spec for spec in page.actions_offered() if spec.key == "set_institutions").handler()


def _palette(text: str) -> Callable[[Walker], object]:
    def enter(walker: Walker) -> None:
        walker.page("people")
        walker.window.commands.open_palette()
        walker.window.palette_box.field.setText(text)

    return enter


def _export(walker: Walker) -> None:
    walker.page("people")
    walker.window.export("list-of-participants", event=EVENT, session=SESSION)


def _export_cards(walker: Walker) -> None:
    walker.page("people")
    walker.window.export("people")
    walker.press("Contact cards (.vcf)")


def _export_focal_point(walker: Walker) -> None:
    walker.page("people")
    walker.window.export("focal-point", event=EVENT)


def _backups(walker: Walker) -> None:
    walker.page("people")
    walker.window.commands.back_up()
    settle(walker.window)
    walker.window.commands.show_backups()


def _shortcuts(walker: Walker) -> None:
    walker.page("people")
    window = walker.window
    ShortcutsDialog(window, list(window.menus.with_shortcuts())).open()


def _about(walker: Walker) -> None:
    AboutDialog(walker.window).open()


STATES = (
    State("first-run", None, lambda walker: None),
    State("people-empty", EMPTY, _on("people")),
    State("institutions-empty", EMPTY, _on("institutions")),
    State("events-empty", EMPTY, _on("events")),
    State("mailing-empty", EMPTY, _on("mailing")),
    State("import-empty", EMPTY, _on("import")),
    State("review-empty", EMPTY, _on("review")),
    State("history-empty", EMPTY, _on("history")),
    State("import", OFFICE, _import_later),
    State("import-form", OFFICE, _import_received(FORM)),
    State("import-several", OFFICE, _import_received(FORM, "BAI")),
    State("import-sheet-left-out", OFFICE, _sheet_left_out),
    State("import-paste", OFFICE, _paste_box),
    State("import-letter", OFFICE, _letter),
    State("import-cards", OFFICE, _import_received(CARDS)),
    State("import-attendance", OFFICE, _import_received(ATTENDANCE)),
    State("import-returned", LATER_OFFICE, _import_received(RETURNED, "Both sides")),
    State("window", LATER_OFFICE, _people(SIX_SCRIPTS, "Anan Boonmee")),
    State("people", LATER_OFFICE, _people("", "Anan Boonmee")),
    State("people-search", LATER_OFFICE, _people("欧阳")),
    State("people-tag", LATER_OFFICE, _many("people_tag")),
    State("people-set", LATER_OFFICE, _many("people_set")),
    State("people-add", LATER_OFFICE, _many("people_add")),
    State("people-code", LATER_OFFICE, _many("people_code")),
    State("institutions-set", LATER_OFFICE, _many_institutions),
    State("institutions", LATER_OFFICE, _institution),
    State("institutions-tree", LATER_OFFICE, _tree),
    State("institutions-merge", LATER_OFFICE, _merging),
    State("events-list", LATER_OFFICE, _on("events")),
    State("event-overview", LATER_OFFICE, _event("overview")),
    State("event-sessions", LATER_OFFICE, _event("sessions")),
    State("events", LATER_OFFICE, _event("participants")),
    State("mailing", LATER_OFFICE, _on("mailing")),
    State("review", LATER_OFFICE, _on("review")),
    State("review-duplicates-new", OFFICE, _duplicates(found=False)),
    State("review-duplicates", TWICE, _duplicates(found=True)),
    State("history", LATER_OFFICE, _step),
    State("settings", LATER_OFFICE, _on("settings")),
    State("palette", LATER_OFFICE, _palette("bo")),
    State("palette-actions", LATER_OFFICE, _palette(">")),
    State("export", LATER_OFFICE, _export),
    State("export-focal-point", LATER_OFFICE, _export_focal_point),
    State("export-cards", LATER_OFFICE, _export_cards),
    State("backups", LATER_OFFICE, _backups),
    State("shortcuts", LATER_OFFICE, _shortcuts),
    State("about", LATER_OFFICE, _about),
)
