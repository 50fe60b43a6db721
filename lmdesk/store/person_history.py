"""What the ids mean that the history of a person mentions."""

import json

from lmdesk.domain.person_history import Names
from lmdesk.domain.record_history import RowChange, Rows
from lmdesk.store.desk import Desk
from lmdesk.store.row_images import names_of_institutions, names_of_people

IDS = frozenset(
    {
        *("institution_id", "tag_id", "event_id", "merged_into_id", "person_id", "session_id"),
        "mailing_list_id",
    }
)
"""Columns that mention something with a name."""


def names_in(desk: Desk, changes: list[RowChange], present: Rows) -> Names:
    """Return what the ids mean that stand in rows of a person, of now and of then."""
    ids: dict[str, set[int]] = {}
    images = [image for c in changes for image in (c.before, c.after) if image]
    for image in (*images, *present.values()):
        for column in IDS & image.keys():
            if image[column] is not None:
                kind = "merged_into_id" if column == "person_id" else column
                ids.setdefault(kind, set()).add(image[column])

    def named(column: str, select: str) -> dict[int, str]:
        asked = json.dumps(sorted(ids.get(column, ())))
        return dict(desk.sql(f"{select} IN (SELECT value FROM json_each(?))", (asked,)))

    return Names(
        names_of_institutions(desk, ids.get("institution_id", ())),
        named("tag_id", "SELECT id, name FROM tag WHERE id"),
        named("event_id", "SELECT id, title FROM event WHERE id"),
        names_of_people(desk, ids.get("merged_into_id", ())),
        named("session_id", "SELECT id, coalesce(title, code) FROM session WHERE id"),
        named("mailing_list_id", "SELECT id, name FROM mailing_list WHERE id"),
    )
