"""What the ids mean that the history of a person mentions."""

import json

from lmdesk.domain.person_history import Names
from lmdesk.domain.record_history import RowChange, Rows
from lmdesk.store.desk import Desk

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
        named(
            "institution_id",
            "SELECT institution_id, name FROM institution_name WHERE is_primary AND institution_id",
        ),
        named("tag_id", "SELECT id, name FROM tag WHERE id"),
        named("event_id", "SELECT id, title FROM event WHERE id"),
        named(
            "merged_into_id",
            "SELECT person_id, printed FROM person_name WHERE is_primary AND person_id",
        ),
        named("session_id", "SELECT id, coalesce(title, code) FROM session WHERE id"),
        named("mailing_list_id", "SELECT id, name FROM mailing_list WHERE id"),
    )
