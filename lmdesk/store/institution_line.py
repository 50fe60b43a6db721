"""Lines of institutions: what a list shows of each, kept up to date inside every step."""

import sqlite3
from collections.abc import Sequence
from typing import TYPE_CHECKING

from lmdesk.domain.problem import Problem
from lmdesk.store.derived import Touched
from lmdesk.store.institution_text import InstitutionTexts
from lmdesk.store.lines import Lines, differences
from lmdesk.store.tables.lines import InstitutionLine
from lmdesk.store.touched_owners import Path, former_owners, owners

if TYPE_CHECKING:
    from lmdesk.store.desk import Desk

PARTS = ("institution_name", "contact_point")

PATHS = tuple(
    Path(part, f"SELECT DISTINCT institution_id FROM {part}", "id", "institution_id")
    for part in PARTS
)


class InstitutionLines:
    """Keeps `institution_line` and its search index."""

    tables = frozenset({"institution_line"})

    def __init__(self) -> None:
        self._lines = Lines("institution", InstitutionLine, InstitutionTexts)

    def refresh(self, desk: "Desk", touched: Touched) -> None:
        """Bring the lines of all institutions up to date that these rows concern."""
        bodies = owners(desk.connection, touched, "institution", PATHS)
        more = former_owners(desk.connection, touched, PARTS, "institution_id")
        if more:
            bodies = sorted({*bodies, *more})
        if bodies:
            self._lines.refresh(desk.connection, bodies)

    def rebuild(self, desk: "Desk") -> None:
        """Make all lines and the index anew."""
        self._lines.rebuild(desk.connection, _all_ids(desk.connection))

    def verify(self, desk: "Desk") -> tuple[Problem, ...]:
        """Return a problem when some lines do not agree with the records."""
        wrong = self._lines.differing(desk.connection, _all_ids(desk.connection))
        return differences(wrong)


def _all_ids(connection: sqlite3.Connection) -> Sequence[int]:
    return [row for (row,) in connection.execute("SELECT id FROM institution ORDER BY id")]
