"""The page of people on a large desk: first paint, jumps, sorting, memory, and what blocks."""

import random
import sqlite3
import statistics
import time
from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import Any

from PySide6.QtCore import QEventLoop

from benchmarks.measure import run
from benchmarks.window_loop import Watch
from benchmarks.window_making import let_pass, memory, open_window, resident, wait_until
from lmdesk.store.connection import uri_of
from lmdesk.ui.main_window import MainWindow
from lmdesk.ui.people.facet_reading import PAUSE
from lmdesk.ui.places import make_page
from lmdesk.ui.record_table import RecordTable

JUMPS = 50
PAINTS = 5


def first_paints(desk: Path) -> dict[str, Any]:
    """Return the median milliseconds until the page of people is painted, and the memory.

    The page is made anew each time; it counts as painted when people, if there are any, are. Told
    are the time on the clock and the CPU of the thread of the window. The memory is the peak of
    the window with its first page, when the list, the counts and the check of the file are read.
    """
    window = open_window(desk)
    _ready(window)
    assert window.workspace is not None
    has_people = bool(len(_table(window).record_model.ids))
    peak, taken, used = memory(), [], []
    for _ in range(PAINTS):
        started, spent = time.perf_counter(), time.thread_time()
        page = make_page("people", window.workspace, window)
        window.stack.addWidget(page)
        window.stack.setCurrentWidget(page)
        page.reload()
        table = page.findChild(RecordTable)
        assert isinstance(table, RecordTable)
        if has_people:
            _wait_for_ids(table)
        page.repaint()
        taken.append(time.perf_counter() - started)
        used.append(time.thread_time() - spent)
        _ready(window)
        window.stack.removeWidget(page)
        page.deleteLater()
    return {
        "paint": 1000 * statistics.median(taken),
        "paint_cpu": 1000 * statistics.median(used),
        "memory": peak,
    }


def moves(desk: Path) -> dict[str, Any]:
    """Return milliseconds of jumps, of sorts beside the bare query of the ids, and the memory.

    Of a sort: until the first people in the new order are painted, until all are in order, and
    what the bare query takes. The memory is told as it is at rest after the sorts, and its peak.
    """
    window = open_window(desk)
    _ready(window)
    table = _table(window)
    dice = random.Random(7)
    jumps = [_jump(table, dice.randrange(len(table.record_model.ids))) for _ in range(JUMPS)]
    sortable = [c.key for c in table.record_model.columns if c.sortable and c.key != "changed"]
    sorts = {key: (*_sort(table, key), _bare(desk, key)) for key in sortable}
    _ready(window)
    settled, peak = resident(), memory()
    watch = Watch()
    for key in sortable:
        _sort(table, key)
    late = max(watch.late)
    watch.deleteLater()
    return {
        "jumps": sorted(jumps),
        "sorts": sorts,
        "resident": settled,
        "memory": peak,
        "late": late,
    }


def _ready(window: MainWindow) -> None:
    """Let the window do what it began: read the list, check the file, count for the filters."""
    assert window.workspace is not None
    lookups, asides = window.workspace.lookups, window.workspace.asides
    for _ in range(2):
        let_pass(PAUSE + 200)
        wait_until(lambda: lookups.running is None and asides.running is None)


def _table(window: MainWindow) -> RecordTable:
    page = window.page()
    assert page is not None
    table = page.findChild(RecordTable)
    assert isinstance(table, RecordTable)
    return table


def _wait_for_ids(table: RecordTable) -> None:
    """Wait without looking again and again: that would slow down who reads the ids."""
    loop = QEventLoop()
    table.record_model.modelReset.connect(loop.quit)
    while not len(table.record_model.ids):
        loop.exec()


def _timed(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - started)


def _jump(table: RecordTable, row: int) -> float:
    """Show a row far away and paint the table."""

    def jump() -> None:
        table.verticalScrollBar().setValue(row)
        table.viewport().repaint()

    return _timed(jump)


def _sort(table: RecordTable, key: str) -> tuple[float, float]:
    """Sort by a column, as a click on its heading does.

    Return after how many milliseconds the first people in that order, those that fill the table,
    are painted, and after how many all are in order.
    """
    model, rows = table.record_model, table.record_model.rowCount()
    loop, seen = QEventLoop(), Event()
    model.modelReset.connect(seen.set)
    model.modelReset.connect(loop.quit)
    model.dataChanged.connect(loop.quit)
    started = time.perf_counter()
    table.show_sort(key, descending=False)
    table.sort_wanted.emit(key, False)
    while not seen.is_set():
        loop.exec()
    table.viewport().repaint()
    first = time.perf_counter() - started
    assert model.record(table.rowAt(0)) is not None
    while not model.is_whole:
        loop.exec()
    table.viewport().repaint()
    whole = time.perf_counter() - started
    assert len(model.ids) == rows
    return 1000 * first, 1000 * whole


def _bare(desk: Path, key: str) -> float:
    """Return what the bare query takes, in a process of its own: its memory is not the window's."""
    answer = run("bare-order", desk, key, module="benchmarks.window_subjects").answer
    return float(answer["taken"])


def bare_order(desk: Path, column_key: Path) -> dict[str, Any]:
    """Fetch all ids in the order of one column, with nothing but SQLite."""
    key = str(column_key)
    connection = sqlite3.connect(uri_of(desk, "ro"), uri=True)
    connection.execute("PRAGMA cache_size = -65536")
    column = "sort_key" if key == "name" else f"{key} COLLATE NOCASE"
    query = f"SELECT person_id FROM person_line ORDER BY {column}"
    connection.execute("SELECT count(*) FROM person_line").fetchall()
    taken = _timed(lambda: connection.execute(query).fetchall())
    connection.close()
    return {"taken": taken}
