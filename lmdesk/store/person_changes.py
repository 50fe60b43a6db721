"""When people were last touched: the newest step that wrote a row of theirs."""

import json
from collections.abc import Sequence

from lmdesk.store.desk import Desk

PARTS = (
    *("person_name", "affiliation", "contact_point", "person_tag"),
    *("postal_address", "person_photo"),
)
"""Tables whose rows belong to one person each."""

_RUNS = (
    "SELECT p.id AS person_id, i.change_set_id AS step FROM change_item AS i"
    " CROSS JOIN person AS p ON p.id BETWEEN i.target_id AND i.last_target_id"
    " WHERE i.table_name = 'person' AND i.last_target_id IS NOT NULL"
)
"""People who came in bulk; their parts came in the same step."""

_OWN = (
    "SELECT target_id AS person_id, change_set_id AS step FROM change_item"
    " WHERE table_name = 'person' AND last_target_id IS NULL"
)


def _removed(parts: tuple[str, ...]) -> str:
    return (
        "SELECT json_extract(before, '$.person_id') AS person_id, change_set_id AS step"
        f" FROM change_item WHERE action = 'delete' AND table_name IN {parts}"
    )


def steps_of(parts: tuple[str, ...]) -> str:
    """Return SQL that selects `person_id` and `step` for all that was written of people.

    `parts` are some of PARTS: what is written in the others does not count.
    """
    written = [
        f"SELECT r.person_id, i.change_set_id AS step FROM change_item AS i"
        f" CROSS JOIN {part} AS r ON r.id = i.target_id"
        f" WHERE i.table_name = '{part}' AND i.last_target_id IS NULL"
        for part in parts
    ]
    return " UNION ALL ".join((_RUNS, _OWN, _removed(parts), *written))


def last_steps() -> str:
    """Return SQL that selects `person_id` and `step`, the last step that touched the person."""
    return f"SELECT person_id, max(step) AS step FROM ({steps_of(PARTS)}) GROUP BY person_id"


def changed_at(desk: Desk, person_ids: Sequence[int]) -> dict[int, str]:
    """Return when a step last touched each of these people, by their ids."""
    asked = json.dumps(list(person_ids))
    wanted = "(SELECT value FROM json_each(?1))"
    written = [
        f"SELECT r.person_id, i.change_set_id AS step FROM {part} AS r CROSS JOIN change_item AS i"
        f" ON i.table_name = '{part}' AND i.target_id = r.id WHERE r.person_id IN {wanted}"
        for part in PARTS
    ]
    own = f"{_OWN} AND target_id IN {wanted}"
    # The runs are few, and each is found by its last id.
    runs = (
        "SELECT p.value AS person_id, i.change_set_id AS step FROM json_each(?1) AS p"
        " CROSS JOIN change_item AS i ON i.table_name = 'person'"
        " AND i.last_target_id >= p.value AND i.target_id <= p.value"
    )
    together = " UNION ALL ".join(
        (own, runs, f"SELECT * FROM ({_removed(PARTS)}) WHERE person_id IN {wanted}", *written)
    )
    return dict(
        desk.sql(
            f"SELECT person_id, at FROM (SELECT person_id, max(step) AS step FROM ({together})"
            " GROUP BY person_id) JOIN change_set ON id = step",
            (asked,),
        )
    )
