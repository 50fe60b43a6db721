"""What was done on a desk, and taking it back: undo, redo, and revert of any earlier step."""

from dataclasses import dataclass

from lmdesk.domain.change import Change, Conflict
from lmdesk.store.desk import Desk
from lmdesk.store.history import StepRecord
from lmdesk.wording import step_name

__all__ = [
    "TAKING_BACK",
    "StepRecord",
    "Taken",
    "list_steps",
    "name_of",
    "redo",
    "revert",
    "undo",
]

TAKING_BACK = frozenset({"undo", "redo", "revert"})
"""Kinds of steps that carry the name of the step they take back."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What was taken back or done again: the change, its name, and what stayed and why."""

    change: Change
    what: str
    conflicts: tuple[Conflict, ...] = ()


def list_steps(desk: Desk, *, limit: int = 50) -> list[StepRecord]:
    """Return the newest steps first."""
    return desk.steps(limit=limit)


def undo(desk: Desk) -> Taken:
    """Take back the newest step that stands. LmdeskError nothing_to_undo when there is none."""
    change, conflicts = desk.undo()
    return _taken(desk, change, conflicts)


def redo(desk: Desk) -> Taken:
    """Do again what was undone last. LmdeskError nothing_to_redo when there is nothing."""
    change, conflicts = desk.redo()
    return _taken(desk, change, conflicts)


def revert(desk: Desk, step_id: int) -> Taken:
    """Take back any earlier step. Values changed later stay and are told as conflicts."""
    change, conflicts = desk.revert(step_id)
    return _taken(desk, change, conflicts)


def name_of(step: StepRecord) -> str:
    """Return what a step is called; one that takes back another says so."""
    what = step_name(step.label, step.params)
    return step_name(step.kind, {"what": what}) if step.kind in TAKING_BACK else what


def _taken(desk: Desk, change: Change, conflicts: tuple[Conflict, ...]) -> Taken:
    newest = desk.steps(limit=1)[0]
    return Taken(change, name_of(newest), conflicts)
