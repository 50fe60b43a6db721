"""Lines of people: what a list shows of each, kept up to date inside every step."""

import sqlite3
from collections.abc import Sequence
from itertools import chain
from typing import TYPE_CHECKING

from lmdesk.domain.problem import Problem
from lmdesk.store.derived import Touched
from lmdesk.store.id_slices import slice_of
from lmdesk.store.lines import Lines, differences
from lmdesk.store.person_text import PersonTexts
from lmdesk.store.tables.lines import PersonLine
from lmdesk.store.touched_owners import Path, former_owners, inserted, owners

if TYPE_CHECKING:
    from lmdesk.store.desk import Desk

PARTS = ("person_name", "affiliation", "contact_point", "person_tag")

PATHS = (
    *(Path(part, f"SELECT DISTINCT person_id FROM {part}", "id", "person_id") for part in PARTS),
    Path("tag", "SELECT DISTINCT person_id FROM person_tag", "tag_id", "person_id"),
    Path(
        "contact_point",
        "SELECT DISTINCT a.person_id FROM contact_point AS c"
        " CROSS JOIN affiliation AS a ON a.id = c.affiliation_id",
        "c.id",
        "a.person_id",
    ),
)
"""How rows lead to the people whose lines show them, institutions apart."""

OF_INSTITUTIONS = Path(
    "institution", "SELECT DISTINCT person_id FROM affiliation", "institution_id", "person_id"
)
OF_AFFILIATIONS = Path(
    "affiliation", "SELECT DISTINCT person_id FROM affiliation", "id", "person_id"
)


class PersonLines:
    """Keeps `person_line` and its search index."""

    tables = frozenset({"person_line"})

    def __init__(self) -> None:
        self._lines = Lines("person", PersonLine, PersonTexts)

    def refresh(self, desk: "Desk", touched: Touched) -> None:
        """Bring the lines of all people up to date whom these rows concern."""
        people = touched_people(desk.connection, touched)
        if people:
            self._lines.refresh(desk.connection, people)

    def rebuild(self, desk: "Desk") -> None:
        """Make all lines and the index anew; words of people who are gone leave the file."""
        self._lines.rebuild(desk.connection, _all_ids(desk.connection))

    def verify(self, desk: "Desk") -> tuple[Problem, ...]:
        """Return a problem when some lines do not agree with the records."""
        wrong = self._lines.differing(desk.connection, _all_ids(desk.connection))
        return differences(wrong)


def touched_people(connection: sqlite3.Connection, touched: Touched) -> Sequence[int]:
    """Return the ids of the people whom the touched rows concern, in rising order."""
    people = owners(connection, touched, "person", PATHS)
    more = former_owners(connection, touched, PARTS, "person_id")
    posts = former_owners(connection, touched, ("contact_point",), "affiliation_id")
    bodies = _changed_institutions(connection, touched)
    for path, rows in ((OF_AFFILIATIONS, posts), (OF_INSTITUTIONS, bodies)):
        if rows:
            more.update(owners(connection, {path.table: frozenset(rows)}, "person", (path,)))
    if more:
        # To ask a list whether it has somebody takes the longer, the more people there are.
        known = people if isinstance(people, range) else frozenset(people)
        more = {person for person in more if person not in known}
    return sorted(chain(people, more)) if more else people


def _changed_institutions(connection: sqlite3.Connection, touched: Touched) -> set[int]:
    """Return the institutions that other names are known for now; new ones concern nobody yet."""
    if "institution" not in touched and "institution_name" not in touched:
        return set()
    found = {*touched.get("institution", ())}
    names = touched.get("institution_name")
    if names:
        some = slice_of(names)
        query = f"SELECT institution_id FROM institution_name WHERE {some.within('id')}"
        found.update(owner for (owner,) in connection.execute(query, some.params))
    found |= former_owners(connection, touched, ("institution_name",), "institution_id")
    return found - inserted(connection, "institution")


def _all_ids(connection: sqlite3.Connection) -> Sequence[int]:
    return [row for (row,) in connection.execute("SELECT id FROM person ORDER BY id")]
