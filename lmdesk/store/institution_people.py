"""The people of an institution, and what it did for events."""

import json
from collections.abc import Collection, Sequence
from typing import Any

from peewee import JOIN, fn

from lmdesk.domain.institutions import PeopleThere, PersonThere, RoleAtEvent
from lmdesk.store.desk import Desk
from lmdesk.store.institution_relations import ABOVE
from lmdesk.store.tables import (
    Affiliation,
    Event,
    EventOrganiser,
    PersonName,
    Session,
)
from lmdesk.store.tables.lines import PersonLine


def people_there(desk: Desk, institution_id: int, limit: int) -> PeopleThere:
    """Return the first people with a post at an institution now, and the first of those before."""
    now = _posts(institution_id).where(Affiliation.end_date.is_null())
    still = (
        Affiliation.select(Affiliation.person)
        .where(Affiliation.institution == institution_id, Affiliation.end_date.is_null())
        .alias("still")
    )
    before = (
        _posts(institution_id)
        .where(Affiliation.end_date.is_null(False))
        .where(Affiliation.person.not_in(still))
    )
    return PeopleThere(
        _people(desk, now.order_by(PersonLine.sort_key, Affiliation.id), limit),
        _count(desk, now),
        _people(desk, before.order_by(Affiliation.end_date.desc(), Affiliation.id), limit),
        _count(desk, before),
    )


def people_below(desk: Desk, institution_ids: Collection[int]) -> dict[int, int]:
    """Return how many live people have a post now at each of some institutions or a part of it.

    Parts are its departments and branches, at any depth. Who has posts at several counts once;
    an institution without anybody has no entry.
    """
    return dict(
        desk.sql(
            "WITH RECURSIVE part(top, id) AS (SELECT value, value FROM json_each(?)"
            " UNION SELECT part.top, r.institution_id FROM part"
            " JOIN institution_relation AS r ON r.other_id = part.id"
            " JOIN institution_line AS l ON l.institution_id = r.institution_id"
            f" WHERE r.kind IN {ABOVE})"
            " SELECT part.top, count(DISTINCT a.person_id) FROM part"
            " JOIN affiliation AS a ON a.institution_id = part.id AND a.end_date IS NULL"
            " JOIN person AS p ON p.id = a.person_id"
            " AND p.deleted_at IS NULL AND p.merged_into_id IS NULL GROUP BY part.top",
            (json.dumps(sorted(institution_ids)),),
        )
    )


def person_ids_at(desk: Desk, institution_ids: Collection[int]) -> list[int]:
    """Return the live people with a post now at one of the institutions, by their names."""
    found = desk.sql(
        "SELECT l.person_id FROM person_line AS l WHERE l.person_id IN ("
        "SELECT a.person_id FROM affiliation AS a WHERE a.end_date IS NULL"
        " AND a.institution_id IN (SELECT value FROM json_each(?)))"
        " ORDER BY l.sort_key, l.person_id",
        (json.dumps(sorted(institution_ids)),),
    )
    return [each for (each,) in found]


def roles_at_events(desk: Desk, institution_id: int) -> tuple[RoleAtEvent, ...]:
    """Return the parts an institution had in live events, the latest event first."""
    query = (
        EventOrganiser.select(
            Event.id,
            Event.code,
            Event.title,
            Event.start_date,
            fn.COALESCE(Session.title, Session.code),
            EventOrganiser.role,
            EventOrganiser.name_as_printed,
        )
        .join(Event, on=(Event.id == EventOrganiser.event))
        .switch(EventOrganiser)
        .join(Session, JOIN.LEFT_OUTER, on=(Session.id == EventOrganiser.session))
        .where(EventOrganiser.institution == institution_id, Event.deleted_at.is_null())
        .order_by(
            Event.start_date.desc(),
            Event.id.desc(),
            EventOrganiser.session.is_null(False),
            EventOrganiser.id,
        )
    )
    return tuple(RoleAtEvent._make(row) for row in desk.rows(query))


def _posts(institution_id: int) -> Any:
    return (
        Affiliation.select(
            Affiliation.person,
            PersonLine.name,
            PersonLine.titles,
            PersonName.surname,
            Affiliation.position,
            Affiliation.unit_text,
            Affiliation.start_date,
            Affiliation.end_date,
        )
        .join(PersonLine, on=(PersonLine.person == Affiliation.person))
        .switch(Affiliation)
        .join(
            PersonName,
            on=((PersonName.person == Affiliation.person) & PersonName.is_primary),
        )
        .where(Affiliation.institution == institution_id)
    )


def _people(desk: Desk, query: Any, limit: int) -> tuple[PersonThere, ...]:
    return tuple(PersonThere._make(row) for row in _once(desk.rows(query.limit(2 * limit)), limit))


def _once(rows: Sequence[tuple[Any, ...]], limit: int) -> list[tuple[Any, ...]]:
    """Return the first row of each person: one with two posts there is one person."""
    found: dict[int, tuple[Any, ...]] = {}
    for row in rows:
        found.setdefault(row[0], row)
    return list(found.values())[:limit]


def _count(desk: Desk, posts: Any) -> int:
    return int(desk.value(posts.select(fn.COUNT(fn.DISTINCT(Affiliation.person)))) or 0)
