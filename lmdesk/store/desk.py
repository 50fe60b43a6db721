"""An open desk: read it with queries, write it in steps, take steps back."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from peewee import SqliteDatabase

from lmdesk.domain.change import Change, Conflict
from lmdesk.domain.problem import Problem
from lmdesk.errors import LmdeskError
from lmdesk.store import connection as opener
from lmdesk.store import desk_file, history, journal, revert, undo
from lmdesk.store.derived import Derived, default_derived
from lmdesk.store.faults import translated
from lmdesk.store.history import ItemRecord, StepRecord
from lmdesk.store.lock import DeskLock, user_name
from lmdesk.store.shapes import Shapes
from lmdesk.store.step import Step, told_params, writing
from lmdesk.store.tables import RECORD_TABLES
from lmdesk.store.uids import new_uid, new_uids

__all__ = ["Clock", "Desk", "Step", "new_uid", "new_uids", "utc_now"]

Clock = Callable[[], str]
"""Tells the time as an ISO text in UTC."""


def utc_now() -> str:
    """Return the time now, in UTC, to the second."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


class Desk:
    """One open desk file.

    It has one connection and may be handed from thread to thread, but only one thread may use it
    at a time. Who must read while a step is under way opens a second, read-only desk.
    `connection` and `database` are for the modules of `store` alone.
    """

    def __init__(
        self,
        path: Path,
        database: SqliteDatabase,
        lock: DeskLock | None,
        *,
        by: str | None,
        clock: Clock,
        derived: Sequence[Derived] | None,
        warnings: tuple[Problem, ...],
    ) -> None:
        """Take over an opened database; callers use `create` and `open`."""
        self.path = path
        self.database = database
        self.connection: sqlite3.Connection = opener.raw(database)
        self.read_only = lock is None
        self.journal_mode = str(self.connection.execute("PRAGMA journal_mode").fetchone()[0])
        self.warnings = warnings
        self.by = by or user_name()
        self.clock = clock
        self.derived: tuple[Derived, ...] = tuple(default_derived() if derived is None else derived)
        self.shapes = Shapes(RECORD_TABLES)
        self._lock = lock
        self._identity = desk_file.identity(path)
        if not self.read_only:
            journal.install(self.connection, self.shapes.by_name.values())

    @classmethod
    def create(
        cls,
        path: Path,
        *,
        by: str | None = None,
        clock: Clock = utc_now,
        derived: Sequence[Derived] | None = None,
    ) -> Self:
        """Make a new desk file and open it.

        Raises LmdeskError desk_exists, folder_missing, or what the disk says.
        """
        opened = desk_file.create(path, since=clock())
        return cls._of(path, opened, by, clock, derived)

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        read_only: bool = False,
        by: str | None = None,
        clock: Clock = utc_now,
        derived: Sequence[Derived] | None = None,
        thorough: bool = True,
    ) -> Self:
        """Open a desk file, bringing its schema up to date after a backup.

        Where the file or its folder cannot be written the desk is opened for reading, with a
        warning. `thorough=False` leaves out the reading of every page, for who runs
        `check_desk` soon. Raises LmdeskError: desk_missing, desk_is_folder, desk_unreadable,
        desk_empty, desk_foreign, desk_newer, desk_altered, desk_damaged, desk_locked.
        """
        opened = desk_file.open_file(path, read_only=read_only, since=clock(), thorough=thorough)
        return cls._of(path, opened, by, clock, derived)

    @classmethod
    def _of(
        cls,
        path: Path,
        opened: desk_file.Opened,
        by: str | None,
        clock: Clock,
        derived: Sequence[Derived] | None,
    ) -> Self:
        try:
            return cls(
                path,
                opened.database,
                opened.lock,
                by=by,
                clock=clock,
                derived=derived,
                warnings=opened.warnings,
            )
        except BaseException:
            opened.database.close()
            if opened.lock is not None:
                opened.lock.release()
            raise

    def beside(self) -> Self:
        """Open the same file once more, for reading while a step is under way on this desk.

        The file is not examined again: reading it past SQLite would drop this desk's locks.
        """
        database = opener.open_reader(self.path)
        opened = desk_file.Opened(database, None, ())
        return self._of(self.path, opened, self.by, self.clock, self.derived)

    def close(self) -> None:
        """Close the desk; one file remains. Closing twice does no harm."""
        if self.database.is_closed():
            return
        try:
            if self.read_only:
                self.database.close()
            else:
                opener.close_writer(self.database)
        finally:
            if self._lock is not None:
                self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def rows(self, query: Any) -> list[tuple[Any, ...]]:
        """Return what a peewee select finds on this desk, as tuples."""
        with translated(self.path):
            return list(query.tuples().execute(self.database))

    def each(self, query: Any) -> Iterator[tuple[Any, ...]]:
        """Yield what a peewee select finds, row by row, without keeping it in memory."""
        with translated(self.path):
            yield from query.tuples().execute(self.database).iterator()

    def value(self, query: Any) -> Any:
        """Return the first column of the first row that a peewee select finds, or None."""
        with translated(self.path):
            for row in query.tuples().execute(self.database):
                return row[0]
        return None

    def sql(self, text: str, params: Sequence[Any] | dict[str, Any] = ()) -> list[tuple[Any, ...]]:
        """Run SQL that only SQLite knows; return its rows."""
        with translated(self.path):
            return self.connection.execute(text, params).fetchall()

    def sql_many(self, text: str, rows: Iterable[Sequence[Any]]) -> None:
        """Run one SQL statement for each row of values, for tables derived from the records."""
        with translated(self.path):
            self.connection.executemany(text, rows)

    @contextmanager
    def step(self, label: str, *, kind: str = "edit", **params: object) -> Iterator[Step]:
        """Open a step: `with desk.step("person_edited", name="…") as step:`.

        All that the block writes is committed at its end, or nothing when it raises. `label`
        is a code of `lmdesk.wording` that `params` fill. Raises LmdeskError desk_read_only,
        desk_replaced, desk_busy, disk_full, disk_error.
        """
        with self.writing(label, kind=kind, params=told_params(params)) as step:
            yield step

    @contextmanager
    def writing(
        self,
        label: str,
        *,
        kind: str,
        params: dict[str, object],
        reverses: int | None = None,
        replay: bool = False,
    ) -> Iterator[Step]:
        """Open a step of any kind, also one that takes back another (`replay`)."""
        if self.read_only:
            raise LmdeskError("desk_read_only", path=str(self.path))
        if self.connection.in_transaction:
            raise RuntimeError("a step was opened inside a step")
        if desk_file.identity(self.path) != self._identity:
            raise LmdeskError("desk_replaced", path=str(self.path))
        with translated(self.path):
            # Old images come back in an order that has children before parents in places; the
            # references are checked once at the end instead. Not possible within a transaction.
            if replay:
                self.connection.execute("PRAGMA foreign_keys = OFF")
            try:
                with writing(self, label, kind=kind, params=params, reverses=reverses) as step:
                    yield step
            finally:
                if replay:
                    self.connection.execute("PRAGMA foreign_keys = ON")

    def undo(self) -> tuple[Change, tuple[Conflict, ...]]:
        """Take back the newest step that still stands. Raises LmdeskError nothing_to_undo."""
        with translated(self.path):
            return undo.undo(self)

    def redo(self) -> tuple[Change, tuple[Conflict, ...]]:
        """Do again what was last undone. Raises LmdeskError nothing_to_redo."""
        with translated(self.path):
            return undo.redo(self)

    def revert(self, step_id: int) -> tuple[Change, tuple[Conflict, ...]]:
        """Take back one step of the past and leave later changes as they are.

        Each value or row that stays because of a later step is told as a conflict. Raises
        LmdeskError step_missing, step_reversed.
        """
        with translated(self.path):
            return revert.revert(self, step_id)

    def steps(self, *, limit: int = 100, before: int | None = None) -> list[StepRecord]:
        """Return steps, newest first; only those older than the step `before` when given."""
        with translated(self.path):
            return history.read_steps(self.connection, limit=limit, before=before)

    def items(self, step_id: int) -> list[ItemRecord]:
        """Return what a step wrote, row by row, in the order in which it did."""
        with translated(self.path):
            return history.read_items(self.connection, step_id)

    def row_history(self, table: str, row_id: int) -> list[ItemRecord]:
        """Return what was ever done to one row of a table (its SQL name), oldest first."""
        with translated(self.path):
            return history.read_row_history(self.connection, table, row_id)

    def dump(self) -> str:
        """Return all records and derived tables as text that is equal for equal content."""
        names = [*self.shapes.by_name, *sorted(n for d in self.derived for n in d.tables)]
        with translated(self.path):
            return "".join(desk_file.dump_table(self.connection, name) for name in names)
