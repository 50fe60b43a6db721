"""Leaving out what stayed with a merged record because the kept record says the same."""

from typing import Any

from lmdesk.store.tables import EventOrganiser, Institution, Participation, Person


def counts_once(table: Any = Participation) -> Any:
    """Return the condition that a participation (or a row joined to one) is not a doubled one.

    One person who was at an event under two records was there once.
    """
    merged = Person.select(Person.id).where(Person.merged_into.is_null(False))
    return table.person.is_null() | table.person.not_in(merged)


def holds_once() -> Any:
    """Return the condition that an organiser is not a doubled one."""
    merged = Institution.select(Institution.id).where(Institution.merged_into.is_null(False))
    return EventOrganiser.institution.not_in(merged)
