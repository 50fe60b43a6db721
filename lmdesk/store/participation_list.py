"""The participants of an event: what puts them in order, and the rows that are shown."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from peewee import JOIN

from lmdesk.domain.event_protocol import Listed
from lmdesk.domain.event_snapshot import Printed
from lmdesk.domain.participation import SessionPart
from lmdesk.store.desk import Desk
from lmdesk.store.doubled import counts_once
from lmdesk.store.id_slices import among
from lmdesk.store.tables import Participation, Session, SessionRole
from lmdesk.store.tables.lines import InstitutionLine, PersonLine


class ListedTexts(NamedTuple):
    """A participation with the texts in which a search within the event looks."""

    listed: Listed
    texts: tuple[str | None, ...]


class Participated(NamedTuple):
    """One participation as it is stored, with the printed snapshot.

    `seat` is the name of the institution whose place it is.
    """

    id: int
    event_id: int
    person_id: int | None
    category: str | None
    capacity: str | None
    status: str
    delegation: str | None
    note: str | None
    seat: str | None
    printed: Printed


def listed(desk: Desk, event_id: int, session_id: int | None = None) -> list[ListedTexts]:
    """Return everybody of an event, or of one of its sessions, in one query."""
    query = Participation.select(
        Participation.id,
        Participation.delegation,
        Participation.printed_country,
        Participation.printed_institution,
        InstitutionLine.name,
        Participation.category,
        Participation.capacity,
        Participation.status,
        Participation.rank,
        Participation.printed_name,
        Participation.printed_position,
        Participation.printed_unit,
        PersonLine.sort_key,
        PersonLine.name,
        PersonLine.native_name,
        PersonLine.email,
        *((SessionRole.rank,) if session_id is not None else ()),
    )
    query = query.join(
        PersonLine, JOIN.LEFT_OUTER, on=(PersonLine.person == Participation.person)
    ).switch(Participation)
    query = query.join(
        InstitutionLine,
        JOIN.LEFT_OUTER,
        on=(InstitutionLine.institution == Participation.institution),
    ).switch(Participation)
    if session_id is not None:
        query = query.join(
            SessionRole,
            on=(
                (SessionRole.participation == Participation.id)
                & (SessionRole.session == session_id)
            ),
        )
    # Who has two roles in a session is listed once, where the first of them stands.
    found: dict[int, ListedTexts] = {}
    rows = query.where(Participation.event == event_id, counts_once())
    order = (SessionRole.rank, SessionRole.id) if session_id is not None else (Participation.id,)
    for row in desk.rows(rows.order_by(*order)):
        found.setdefault(row[0], _listed(row))
    return list(found.values())


def participated(desk: Desk, ids: Sequence[int]) -> dict[int, Participated]:
    """Return these participations by id, those that are there."""
    return {each.id: each for each in _participated(desk, Participation.id.in_(among(ids)))}


def participated_of(desk: Desk, event_id: int) -> list[Participated]:
    """Return all participations of an event."""
    return _participated(desk, (Participation.event == event_id) & counts_once())


def parts_of(desk: Desk, ids: Sequence[int]) -> Mapping[int, tuple[SessionPart, ...]]:
    """Return the roles of participations, by participation, in the order of the sessions."""
    query = (
        SessionRole.select(
            SessionRole.participation,
            SessionRole.session,
            Session.code,
            SessionRole.role,
            SessionRole.rank,
        )
        .join(Session, on=(SessionRole.session == Session.id))
        .where(SessionRole.participation.in_(among(ids)))
        .order_by(Session.starts_at.is_null(), Session.starts_at, Session.number, SessionRole.id)
    )
    found: defaultdict[int, tuple[SessionPart, ...]] = defaultdict(tuple)
    for participation, *part in desk.rows(query):
        found[participation] += (SessionPart(*part),)
    return found


def _listed(row: tuple[Any, ...]) -> ListedTexts:
    row_id, delegation, country, printed, seat, category, capacity, status, rank, *rest = row
    name, position, unit, sort_key, today, native, email, *part = rest
    institution = printed or seat
    told = Listed(
        id=row_id,
        delegation=delegation,
        country=country,
        institution=institution,
        category=category,
        capacity=capacity,
        status=status,
        rank=rank,
        speaking=part[0] if part else 0,
        sort_key=sort_key or (name or "").casefold(),
        is_named=bool(name),
    )
    return ListedTexts(
        told,
        (name, today, native, position, unit, institution, country, delegation, category, email),
    )


def _participated(desk: Desk, condition: Any) -> list[Participated]:
    query = Participation.select(
        Participation.id,
        Participation.event,
        Participation.person,
        Participation.category,
        Participation.capacity,
        Participation.status,
        Participation.delegation,
        Participation.note,
        InstitutionLine.name,
        Participation.printed_name,
        Participation.printed_title,
        Participation.printed_position,
        Participation.printed_unit,
        Participation.printed_institution,
        Participation.printed_country,
        Participation.printed_at,
    ).join(
        InstitutionLine,
        JOIN.LEFT_OUTER,
        on=(InstitutionLine.institution == Participation.institution),
    )
    return [
        Participated._make((*row[:9], Printed(*row[9:])))
        for row in desk.rows(query.where(condition).order_by(Participation.id))
    ]
