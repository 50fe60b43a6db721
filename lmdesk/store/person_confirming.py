"""Who was not confirmed for a year: nobody and no list has said anything of them since.

A person is confirmed by every step that writes the person, a name, a post or a contact (also by
`confirm_people`, which writes the date alone), and by every row of a list that was found to be
this person, even where it said nothing new. A tag confirms nothing.
"""

from typing import Any

from lmdesk.domain.partial_dates import year_before
from lmdesk.store.desk import Desk
from lmdesk.store.person_changes import steps_of

SPEAKING = ("person_name", "affiliation", "contact_point")
"""Tables that say something of a person."""

_LISTED = (
    "SELECT w.person_id FROM import_batch AS b CROSS JOIN import_row AS w ON w.batch_id = b.id"
    " WHERE b.applied_at >= ? AND w.person_id IS NOT NULL"
)


def unconfirmed(desk: Desk) -> tuple[str, list[Any]]:
    """Return SQL that holds for a line `l` of such a person, with its parameters."""
    limit = year_before(desk.clock())
    [(step,)] = desk.sql("SELECT max(id) FROM change_set WHERE at < ?", (limit,))
    if step is None:
        # All that the desk knows was written within the year.
        return "0", []
    since = f"SELECT person_id FROM ({steps_of(SPEAKING)}) WHERE step > ? AND person_id IS NOT NULL"
    return f"l.person_id NOT IN ({since} UNION ALL {_LISTED})", [step, limit]
