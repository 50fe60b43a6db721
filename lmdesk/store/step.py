"""A step: everything that is written together, committed together and undone together."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import chain, islice
from typing import TYPE_CHECKING, Any

from lmdesk.domain.change import Change
from lmdesk.domain.text import clean, one_line
from lmdesk.errors import LmdeskError
from lmdesk.store import journal
from lmdesk.store.derived import Touched
from lmdesk.store.shapes import Shape
from lmdesk.store.tables import Table
from lmdesk.store.uids import new_uid

if TYPE_CHECKING:
    from lmdesk.store.desk import Desk

BATCH_VALUES = 500
"""About so many values go into one statement of a bulk insert: each statement finds its places
in the table and its indexes anew."""

LONGEST_PARAM = 300
"""Letters of a name or another text that the name of a step keeps."""

SHORT_RUN = 100
"""Up to so many ids are told one by one even when they are an unbroken run."""

NOTE_COUNTS = """
UPDATE change_set SET counts = (
    SELECT json_group_array(json_array(table_name, action, rows)) FROM (
        SELECT table_name, action,
            sum(coalesce(last_target_id, target_id) - target_id + 1) AS rows
        FROM change_item WHERE change_set_id = :step GROUP BY 1, 2))
WHERE id = :step
"""
"""Of a large step the rows are counted once, so that a list of steps need not count them again."""


class Step:
    """The only way to write to a desk, given by `with desk.step(label) as step:`.

    `change` tells what was written, once the block has ended.
    """

    def __init__(self, desk: "Desk", step_id: int, label: str) -> None:
        self.id: int | None = step_id
        self.change = Change(step=None, label=label)
        self._desk = desk
        self._connection = desk.connection
        self._reserved: dict[str, list[range]] = {}

    def insert(self, table: type[Table], **values: Any) -> int:
        """Insert one row; return its id. Values go by field or column name.

        Raises LmdeskError already_there when a value that must be unique is taken.
        """
        shape = self._desk.shapes.by_table[table]
        columns = [shape.column_of[key] for key in values]
        places = ", ".join("?" * len(columns))
        what = f"({', '.join(columns)}) VALUES ({places})" if columns else "DEFAULT VALUES"
        cursor = self._execute(shape, f"INSERT INTO {shape.name} {what}", tuple(values.values()))
        assert cursor.lastrowid is not None
        return cursor.lastrowid

    def update(self, table: type[Table], row_id: int, **values: Any) -> None:
        """Set some fields of a row; nothing is written down when none of them differs.

        Raises LmdeskError record_gone when there is no such row, already_there as `insert`.
        """
        shape = self._desk.shapes.by_table[table]
        columns = [shape.column_of[key] for key in values]
        setting = ", ".join(f"{column} = ?" for column in columns)
        differs = " OR ".join(f"{column} IS NOT ?" for column in columns)
        given = tuple(values.values())
        cursor = self._execute(
            shape,
            f"UPDATE {shape.name} SET {setting} WHERE id = ? AND ({differs})",
            (*given, row_id, *given),
        )
        if not cursor.rowcount:
            self._must_exist(shape, row_id)

    def delete(self, table: type[Table], row_id: int) -> None:
        """Delete a row and all that belongs to it.

        Raises LmdeskError record_gone when there is no such row, record_in_use when another
        record mentions it.
        """
        shape = self._desk.shapes.by_table[table]
        cursor = self._execute(shape, f"DELETE FROM {shape.name} WHERE id = ?", (row_id,))
        if not cursor.rowcount:
            raise LmdeskError("record_gone", table=shape.name, id=row_id)

    def run(self, query: Any) -> int:
        """Run an insert, update or delete query of peewee.

        Return the id of the last row inserted, or how many rows were updated or deleted.
        """
        return int(query.execute(self._desk.database))

    def reserve_ids(self, table: type[Table], count: int) -> range:
        """Set aside ids that no row of the table has or ever had."""
        shape = self._desk.shapes.by_table[table]
        last = self._last_given(shape)
        # An insert of no rows leaves an entry of 0: whether there is one is not told by `last`.
        change = "UPDATE sqlite_sequence SET seq = ? WHERE name = ?"
        if not self._connection.execute(change, (last + count, shape.name)).rowcount:
            change = "INSERT INTO sqlite_sequence (seq, name) VALUES (?, ?)"
            self._connection.execute(change, (last + count, shape.name))
        ids = range(last + 1, last + count + 1)
        self._reserved.setdefault(shape.name, []).append(ids)
        return ids

    def bulk_insert(
        self, table: type[Table], columns: Sequence[str], rows: Iterable[Sequence[Any]]
    ) -> range:
        """Insert many rows at the least cost; return their ids.

        The first column is "id"; the ids of the rows come from one `reserve_ids` and follow
        one another without a gap. The journal gets one item for all of them.
        """
        shape = self._desk.shapes.by_table[table]
        names = [shape.column_of[column] for column in columns]
        if names[0] != "id":
            raise ValueError("the first column of a bulk insert is the id")
        statement = f"INSERT INTO {shape.name} ({', '.join(names)}) VALUES "
        last_given = self._last_given(shape)
        with journal.inserts_unwatched(self._connection, shape):
            count = _insert_all(self._connection, statement, len(names), rows)
        if self._last_given(shape) != last_given:
            raise ValueError(f"ids of a bulk insert into {shape.name} were not reserved")
        if not count:
            return range(0)
        last = self._connection.execute("SELECT last_insert_rowid()").fetchone()[0]
        ids = range(last - count + 1, last + 1)
        self._must_be_one_run(shape, ids)
        self.note_inserts(shape, [ids])
        return ids

    def note_inserts(self, shape: Shape, runs: Iterable[range]) -> None:
        """Write one item for each run of rows that were inserted without items."""
        self._connection.executemany(
            "INSERT INTO change_item (change_set_id, table_name, target_id, last_target_id, action)"
            " VALUES (?, ?, ?, ?, 'insert')",
            ((self.id, shape.name, ids[0], ids[-1]) for ids in runs),
        )

    def _execute(self, shape: Shape, statement: str, values: Sequence[Any]) -> sqlite3.Cursor:
        try:
            return self._connection.execute(statement, values)
        except sqlite3.IntegrityError as error:
            if error.sqlite_errorname == "SQLITE_CONSTRAINT_UNIQUE":
                fields = str(error).rpartition(": ")[2].replace(f"{shape.name}.", "")
                raise LmdeskError("already_there", table=shape.name, fields=fields) from error
            if statement.startswith("DELETE"):
                raise LmdeskError("record_in_use", table=shape.name, id=values[0]) from error
            raise

    def _last_given(self, shape: Shape) -> int:
        find = "SELECT seq FROM sqlite_sequence WHERE name = ?"
        found = self._connection.execute(find, (shape.name,)).fetchone()
        return int(found[0]) if found else 0

    def _must_exist(self, shape: Shape, row_id: int) -> None:
        find = f"SELECT 1 FROM {shape.name} WHERE id = ?"
        if self._connection.execute(find, (row_id,)).fetchone() is None:
            raise LmdeskError("record_gone", table=shape.name, id=row_id)

    def _must_be_one_run(self, shape: Shape, ids: range) -> None:
        reserved = self._reserved.get(shape.name, [])
        inside = any(ids[0] in known and ids[-1] in known for known in reserved)
        count = f"SELECT count(*) FROM {shape.name} WHERE id BETWEEN ? AND ?"
        found = self._connection.execute(count, (ids[0], ids[-1])).fetchone()[0]
        if not inside or found != len(ids):
            raise ValueError(
                f"the rows of a bulk insert into {shape.name} are not one reserved run"
            )


def _insert_all(
    connection: sqlite3.Connection, statement: str, width: int, rows: Iterable[Sequence[Any]]
) -> int:
    """Insert rows of so many values, many with each statement; return how many there were."""
    one = f"({', '.join('?' * width)})"
    size = max(1, BATCH_VALUES // width)
    rest: list[Sequence[Any]] = []
    many = f"{statement}{', '.join([one] * size)}"
    count = connection.executemany(many, _batches(iter(rows), size, rest)).rowcount
    return max(count, 0) + max(connection.executemany(f"{statement}{one}", rest).rowcount, 0)


def _batches(
    rows: Iterator[Sequence[Any]], size: int, rest: list[Sequence[Any]]
) -> Iterator[tuple[Any, ...]]:
    """Yield the values of so many rows at a time; what makes no whole batch goes to `rest`."""
    while len(batch := list(islice(rows, size))) == size:
        yield tuple(chain.from_iterable(batch))
    rest += batch


@contextmanager
def writing(
    desk: "Desk",
    label: str,
    *,
    kind: str,
    params: Mapping[str, object],
    reverses: int | None = None,
) -> Iterator[Step]:
    """Open a step, and commit it when the block ends, or roll everything back when it fails."""
    connection = desk.connection
    connection.execute("BEGIN IMMEDIATE")
    try:
        step = _begin(desk, label, kind, params, reverses)
        assert step.id is not None
        written = connection.total_changes
        yield step
        touched = touched_by(connection, step.id)
        if not touched and connection.total_changes == written:
            connection.execute("ROLLBACK")
            step.id = None
            return
        for derived in desk.derived:
            derived.refresh(desk, touched)
        if not touched:
            connection.execute("DELETE FROM change_set WHERE id = ?", (step.id,))
            step.id = None
        elif sum(map(len, touched.values())) >= SHORT_RUN:
            connection.execute(NOTE_COUNTS, {"step": step.id})
        journal.set_step(connection, journal.OUTSIDE)
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    step.change = Change(step.id, label, touched)


def told_params(params: Mapping[str, object]) -> dict[str, object]:
    """Return what a step is told with: texts as one line, without control characters, not long."""
    return {
        key: one_line(clean(value)[0])[:LONGEST_PARAM] if isinstance(value, str) else value
        for key, value in params.items()
    }


def _begin(
    desk: "Desk", label: str, kind: str, params: Mapping[str, object], reverses: int | None
) -> Step:
    cursor = desk.connection.execute(
        "INSERT INTO change_set (uid, at, by, kind, label, params, reverses)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            new_uid(),
            desk.clock(),
            desk.by,
            kind,
            label,
            json.dumps(params, ensure_ascii=False, sort_keys=True) if params else None,
            reverses,
        ),
    )
    assert cursor.lastrowid is not None
    journal.set_step(desk.connection, cursor.lastrowid)
    return Step(desk, cursor.lastrowid, label)


def touched_by(connection: sqlite3.Connection, step_id: int) -> Touched:
    """Return the ids that a step has written, by table."""
    few = connection.execute(
        "SELECT table_name, target_id, coalesce(last_target_id, target_id) FROM change_item"
        " WHERE change_set_id = ? LIMIT ?",
        (step_id, SHORT_RUN),
    ).fetchall()
    if len(few) < SHORT_RUN and all(last - first < SHORT_RUN for _, first, last in few):
        ids: dict[str, set[int]] = {}
        for table, first, last in few:
            ids.setdefault(table, set()).update(range(first, last + 1))
        return {table: frozenset(found) for table, found in ids.items()}
    return _many_touched(connection, step_id)


def _many_touched(connection: sqlite3.Connection, step_id: int) -> Touched:
    touched: dict[str, frozenset[int] | range] = {}
    groups = connection.execute(
        "SELECT table_name, min(target_id), max(coalesce(last_target_id, target_id)),"
        " sum(coalesce(last_target_id, target_id) - target_id + 1),"
        " count(*), count(DISTINCT target_id)"
        " FROM change_item WHERE change_set_id = ? GROUP BY table_name",
        (step_id,),
    ).fetchall()
    for table, first, last, rows, items, starts in groups:
        run = range(first, last + 1)
        if rows == len(run) and items == starts:
            touched[table] = run if len(run) > SHORT_RUN else frozenset(run)
        else:
            touched[table] = frozenset(_ids(connection, step_id, table))
    return touched


def _ids(connection: sqlite3.Connection, step_id: int, table: str) -> Iterator[int]:
    for first, last in connection.execute(
        "SELECT target_id, coalesce(last_target_id, target_id) FROM change_item"
        " WHERE change_set_id = ? AND table_name = ?",
        (step_id, table),
    ):
        yield from range(first, last + 1)
