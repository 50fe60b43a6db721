"""Which step would be undone or redone next."""

import json
from collections.abc import Mapping
from typing import Any, NamedTuple

from lmdesk.store.desk import Desk
from lmdesk.store.faults import translated
from lmdesk.store.undo import newest_standing, newest_undone


class StandingStep(NamedTuple):
    """A step as a menu names it."""

    id: int
    label: str
    params: Mapping[str, Any]


def next_undo(desk: Desk) -> StandingStep | None:
    """Return the step that undo would take back, None when there is none."""
    with translated(desk.path):
        return _step(desk, newest_standing(desk.connection))


def next_redo(desk: Desk) -> StandingStep | None:
    """Return the undoing that redo would take back, None when there is none."""
    with translated(desk.path):
        return _step(desk, newest_undone(desk.connection))


def wrote_more_than(desk: Desk, step_id: int, rows: int) -> bool:
    """Tell whether a step wrote more than so many rows; no more of its entries are looked at."""
    # The undoing of a long list has a million entries: to count them all would take a second.
    with translated(desk.path):
        [written] = desk.connection.execute(
            "SELECT sum(written) FROM (SELECT coalesce(last_target_id, target_id) - target_id + 1"
            " AS written FROM change_item WHERE change_set_id = ? LIMIT ?)",
            (step_id, rows + 1),
        ).fetchone()
    return (written or 0) > rows


def _step(desk: Desk, step_id: int | None) -> StandingStep | None:
    if step_id is None:
        return None
    label, params = desk.connection.execute(
        "SELECT label, params FROM change_set WHERE id = ?", (step_id,)
    ).fetchone()
    return StandingStep(step_id, label, json.loads(params) if params else {})
