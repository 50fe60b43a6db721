"""Bringing back what a step removed: a contact, a name, a post with its numbers, a tag."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from lmdesk.domain.change import Change
from lmdesk.errors import LmdeskError
from lmdesk.services.contacts import contact_group
from lmdesk.services.history_words import part_word
from lmdesk.store.desk import Desk
from lmdesk.store.effect import Row, Values
from lmdesk.store.history_names import RowNames
from lmdesk.store.removed_rows import is_in_bin, kinds_marked, removed_with, stands_for
from lmdesk.store.row_images import is_there, table_named

MARKS: Mapping[str, str] = MappingProxyType(
    {
        "person_name": "is_primary",
        "institution_name": "is_primary",
        "affiliation": "is_primary",
        "contact_point": "is_preferred",
    }
)
"""Marks that one row of an owner has: one that comes back leaves them to the one that has it."""

OWNERS = ("person_id", "institution_id", "affiliation_id")


def restore_row(desk: Desk, step_id: int, table: str, row_id: int) -> Change:
    """Bring back a row that a step removed, with the parts that went with it, as a new step.

    It comes back with the id and all the values that it had. A mark that another row has by now
    (the main name, the preferred address) stays there; what belonged to a record that was merged
    comes back to the one it became. Raises LmdeskError row_not_removed where
    that step did not remove it or it is there again, return_needs where what it belongs to or
    mentions is gone or in the bin, already_there where the like was added since.
    """
    rows = removed_with(desk, step_id, (table, row_id)) if table in _tables(desk) else []
    if not rows or is_there(desk, table, row_id):
        raise LmdeskError("row_not_removed", step=step_id, part=part_word(table))
    names = RowNames(desk, [(table, row_id)])
    name = names.of((table, row_id))
    coming = _with_what_it_needs(desk, rows)
    with desk.step(
        "part_restored", part=part_word(table), text=name.text or name.name, name=name.name
    ) as step:
        for (each, _), values in coming:
            step.insert(table_named(each), **_without_taken_mark(desk, each, values))
    return step.change


def _tables(desk: Desk) -> frozenset[str]:
    return frozenset(desk.shapes.by_name)


def _with_what_it_needs(
    desk: Desk, rows: list[tuple[Row, Values]]
) -> list[tuple[Row, dict[str, Any]]]:
    """Return the rows, those of a record that was merged as parts of the one it became."""
    coming = {row for row, _ in rows}
    ready: list[tuple[Row, dict[str, Any]]] = []
    for (table, row_id), values in rows:
        standing = dict(values)
        for reference in desk.shapes.references:
            needed = values.get(reference.column) if reference.child == table else None
            if needed is not None and (reference.parent, needed) not in coming:
                stands = stands_for(desk, reference.parent, needed)
                _must_be_there(desk, table, (reference.parent, stands))
                standing[reference.column] = stands
        ready.append(((table, row_id), standing))
    return ready


def _must_be_there(desk: Desk, table: str, needed: Row) -> None:
    is_here = is_there(desk, *needed)
    if is_here and not is_in_bin(desk, *needed):
        return
    name = RowNames(desk, [needed]).mentioned(*needed) or f"#{needed[1]}"
    code = "return_needs_bin" if is_here else "return_needs"
    raise LmdeskError(code, what=part_word(table), needed=name)


def _without_taken_mark(desk: Desk, table: str, values: Values) -> dict[str, Any]:
    """Return the values of a row, without a mark that another row of its owner has by now."""
    mark = MARKS.get(table)
    if mark is None or not values.get(mark):
        return dict(values)
    owner = next(column for column in OWNERS if values.get(column) is not None)
    marked = kinds_marked(desk, table, mark, owner, values[owner])
    taken = bool(marked)
    if table == "contact_point":
        taken = contact_group(values["kind"]) in {contact_group(kind) for kind in marked}
    return {**values, mark: 0} if taken else dict(values)
