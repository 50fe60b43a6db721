"""Which step would be undone or redone next."""

from lmdesk.store.desk import Desk
from lmdesk.store.history import StepRecord
from lmdesk.store.undo import newest_standing, newest_undone


def next_undo(desk: Desk) -> StepRecord | None:
    """Return the step that undo would take back, None when there is none."""
    return _step(desk, newest_standing(desk.connection))


def next_redo(desk: Desk) -> StepRecord | None:
    """Return the undoing that redo would take back, None when there is none."""
    return _step(desk, newest_undone(desk.connection))


def _step(desk: Desk, step_id: int | None) -> StepRecord | None:
    return None if step_id is None else desk.steps(limit=1, before=step_id + 1)[0]
