"""Taking back the newest step, and doing it again."""

import json
import sqlite3
from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING, Any

from lmdesk.domain.change import Change, Conflict
from lmdesk.errors import LmdeskError
from lmdesk.store import journal
from lmdesk.store.integrity import must_refer_to_rows
from lmdesk.store.shapes import Shape
from lmdesk.store.step import Step

if TYPE_CHECKING:
    from lmdesk.store.desk import Desk

CHUNK = 2000
"""How many items are held in memory at a time."""

MAX_ID = 2**63 - 1

Images = list[tuple[int, dict[str, Any]]]
"""Row ids with values of their columns."""


def undo(desk: "Desk") -> tuple[Change, tuple[Conflict, ...]]:
    """Take back the newest step that still stands. Raises LmdeskError nothing_to_undo."""
    target = newest_standing(desk.connection)
    if target is None:
        raise LmdeskError("nothing_to_undo")
    return _take_back(desk, target, "undo"), ()


def redo(desk: "Desk") -> tuple[Change, tuple[Conflict, ...]]:
    """Do again what was last undone, unless something else was done since.

    Raises LmdeskError nothing_to_redo.
    """
    found = newest_undone(desk.connection)
    if found is None:
        raise LmdeskError("nothing_to_redo")
    return _take_back(desk, found, "redo"), ()


def newest_undone(connection: sqlite3.Connection) -> int | None:
    """Return the undoing that was done last, None when something else was done since."""
    found = connection.execute(
        "SELECT max(id) FROM change_set WHERE kind = 'undo' AND reversed_by IS NULL AND id >"
        " (SELECT coalesce(max(id), 0) FROM change_set WHERE kind NOT IN ('undo', 'redo'))"
    ).fetchone()
    return None if found[0] is None else int(found[0])


def newest_standing(connection: sqlite3.Connection, before: int = MAX_ID) -> int | None:
    """Return the newest step (older than `before`) that was made by a person and stands, or None.

    Steps that were taken back do not stand; undoing and redoing are not steps of a person.
    """
    found = connection.execute(
        "SELECT max(id) FROM change_set"
        " WHERE kind NOT IN ('undo', 'redo') AND reversed_by IS NULL AND id < ?",
        (before,),
    ).fetchone()
    return None if found[0] is None else int(found[0])


def label_of(connection: sqlite3.Connection, step_id: int) -> tuple[str, dict[str, object]]:
    """Return label and parameters of a step, which the step that takes it back shares."""
    label, params = connection.execute(
        "SELECT label, params FROM change_set WHERE id = ?", (step_id,)
    ).fetchone()
    return label, json.loads(params) if params else {}


def mark_reversed(connection: sqlite3.Connection, target: int, by: int) -> None:
    """Write down that a step was taken back by another one, which may set a third one free.

    Undoing a redo's or revert's effect makes what it had taken back stand again.
    """
    connection.execute("UPDATE change_set SET reversed_by = ? WHERE id = ?", (by, target))
    kind, reverses = connection.execute(
        "SELECT kind, reverses FROM change_set WHERE id = ?", (target,)
    ).fetchone()
    if reverses is None:
        return
    connection.execute("UPDATE change_set SET reversed_by = NULL WHERE id = ?", (reverses,))
    if kind == "undo":
        # A revert that stands again holds down what it had reverted.
        connection.execute(
            "UPDATE change_set SET reversed_by = ?1"
            " WHERE id = (SELECT reverses FROM change_set WHERE id = ?1)",
            (reverses,),
        )


def replay_backwards(step: Step, desk: "Desk", target: int) -> None:
    """Put back every row as it was before a step; nothing else may have changed it since."""
    for shape, action, items in _runs(desk, target):
        if action == "insert":
            desk.connection.executemany(
                f"DELETE FROM {shape.name} WHERE id BETWEEN ? AND ?",
                [(first, last or first) for _, _, first, last, _, _ in items],
            )
        else:
            images = [(row_id, json.loads(before)) for _, _, row_id, _, _, before in items]
            put = put_rows if action == "delete" else put_values
            put(step, desk, shape, images)


def put_rows(step: Step, desk: "Desk", shape: Shape, images: Images) -> None:
    """Insert rows again as they were, with one item for each unbroken run of ids."""
    images.sort()
    with journal.inserts_unwatched(desk.connection, shape):
        for columns, same in groupby(images, key=lambda image: tuple(image[1])):
            names, places = ", ".join(columns), ", ".join("?" * len(columns))
            desk.connection.executemany(
                f"INSERT INTO {shape.name} ({names}) VALUES ({places})",
                [tuple(values.values()) for _, values in same],
            )
    step.note_inserts(shape, runs_of([row_id for row_id, _ in images]))


def put_values(step: Step, desk: "Desk", shape: Shape, images: Images) -> None:
    """Set columns of rows to the values they had."""
    for columns, same in groupby(images, key=lambda image: tuple(image[1])):
        setting = ", ".join(f"{column} = ?" for column in columns)
        desk.connection.executemany(
            f"UPDATE {shape.name} SET {setting} WHERE id = ?",
            [(*values.values(), row_id) for row_id, values in same],
        )


def runs_of(ids: list[int]) -> list[range]:
    """Return rising ids as unbroken runs."""
    runs: list[range] = []
    for row_id in ids:
        if runs and runs[-1].stop == row_id:
            runs[-1] = range(runs[-1].start, row_id + 1)
        else:
            runs.append(range(row_id, row_id + 1))
    return runs


def _take_back(desk: "Desk", target: int, kind: str) -> Change:
    label, params = label_of(desk.connection, target)
    with desk.writing(label, kind=kind, params=params, reverses=target, replay=True) as step:
        assert step.id is not None
        replay_backwards(step, desk, target)
        mark_reversed(desk.connection, target, step.id)
        must_refer_to_rows(desk, step.id)
    return step.change


def _runs(desk: "Desk", target: int) -> Iterator[tuple[Shape, str, list[tuple[Any, ...]]]]:
    """Yield the items of a step from the last to the first, like ones together."""
    before_id = MAX_ID
    while items := desk.connection.execute(
        "SELECT table_name, action, target_id, last_target_id, id, before FROM change_item"
        " WHERE change_set_id = ? AND id < ? ORDER BY id DESC LIMIT ?",
        (target, before_id, CHUNK),
    ).fetchall():
        before_id = items[-1][4]
        for (table, action), run in groupby(items, key=lambda item: (item[0], item[1])):
            yield desk.shapes.by_name[table], action, list(run)
