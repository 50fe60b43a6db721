"""Tables that are computed from the records: search indexes and the like.

They are not journaled: they are brought up to date inside each step, just before it is committed,
also when a step is undone, so that they always agree with the records.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from lmdesk.store.desk import Desk

Touched = Mapping[str, frozenset[int] | range]
"""Ids of inserted, updated and deleted rows by SQL table name; a long unbroken run is a range."""


class Derived(Protocol):
    """Keeps some tables equal to what follows from the records.

    `tables` names the tables it keeps (the ones that a dump of the desk shows). It may also offer
    `verify(desk) -> tuple[Problem, ...]`, which `check_desk` calls.
    """

    tables: frozenset[str]

    def refresh(self, desk: "Desk", touched: Touched) -> None:
        """Bring the tables up to date for these rows; some of them may be gone by now."""


def default_derived() -> tuple[Derived, ...]:
    """Return what every desk keeps beside its records."""
    from lmdesk.store.institution_line import InstitutionLines
    from lmdesk.store.person_line import PersonLines

    return PersonLines(), InstitutionLines()
