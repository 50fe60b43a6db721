"""References between records, checked after rows were put back or taken away."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lmdesk.store.desk import Desk

MANY = 2000
"""From so many written rows on, reading all references is faster than asking for each row."""


class BrokenReferenceError(Exception):
    """A row would mention a row that is not there: a bug, never a refusal."""


def must_refer_to_rows(desk: "Desk", step_id: int) -> None:
    """Raise BrokenReferenceError when a row mentions one that the step took away or left out."""
    items = "SELECT count(*) FROM (SELECT 1 FROM change_item WHERE change_set_id = ? LIMIT ?)"
    if desk.connection.execute(items, (step_id, MANY)).fetchone()[0] == MANY:
        broken = desk.connection.execute("PRAGMA foreign_key_check").fetchone()
        if broken is not None:
            raise BrokenReferenceError(str(broken))
        return
    touched = {
        row[0]
        for row in desk.connection.execute(
            "SELECT DISTINCT table_name FROM change_item WHERE change_set_id = ?", (step_id,)
        )
    }
    for reference in desk.shapes.references:
        child, column, parent = reference.child, reference.column, reference.parent
        missing = f"NOT EXISTS (SELECT 1 FROM {parent} AS p WHERE p.id = c.{column})"
        # CROSS JOIN keeps the few items in the outer loop.
        of_child = (
            f"SELECT c.id FROM change_item AS i CROSS JOIN {child} AS c"
            " ON c.id BETWEEN i.target_id AND coalesce(i.last_target_id, i.target_id)"
            f" WHERE i.change_set_id = ? AND i.table_name = '{child}' AND i.action <> 'delete'"
            f" AND c.{column} IS NOT NULL AND {missing} LIMIT 1"
        )
        of_parent = (
            f"SELECT c.id FROM change_item AS i CROSS JOIN {child} AS c ON c.{column} = i.target_id"
            f" WHERE i.change_set_id = ? AND i.table_name = '{parent}' AND i.action = 'delete'"
            f" AND {missing} LIMIT 1"
        )
        for table, query in ((child, of_child), (parent, of_parent)):
            if table not in touched:
                continue
            broken = desk.connection.execute(query, (step_id,)).fetchone()
            if broken is not None:
                raise BrokenReferenceError(f"{child}.{column} of row {broken[0]}")
