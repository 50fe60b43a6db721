"""One person with everything the desk knows, in a constant number of queries."""

from peewee import JOIN

from lmdesk.domain.people import NameRecord, PartRecord, PersonRecord, PostRecord
from lmdesk.store.contacts import contacts_of_person
from lmdesk.store.desk import Desk
from lmdesk.store.tables import (
    Affiliation,
    Event,
    Participation,
    Person,
    PersonName,
    PersonTag,
    Session,
    SessionRole,
    Tag,
)
from lmdesk.store.tables.lines import InstitutionLine


def person_record(desk: Desk, person_id: int) -> PersonRecord | None:
    """Return all about a person, also a deleted or merged one; None when there is none such."""
    found = desk.rows(
        Person.select(
            Person.id,
            Person.uid,
            Person.address_as,
            Person.gender,
            Person.nationality,
            Person.language,
            Person.biography,
            Person.note,
            Person.do_not_contact,
            Person.deleted_at,
            Person.merged_into,
            Person.created_at,
        ).where(Person.id == person_id)
    )
    if not found:
        return None
    return PersonRecord._make(
        (
            *found[0],
            _names(desk, person_id),
            _posts(desk, person_id),
            contacts_of_person(desk, person_id),
            _tags(desk, person_id),
            _parts(desk, person_id),
        )
    )


def _names(desk: Desk, person_id: int) -> tuple[NameRecord, ...]:
    query = (
        PersonName.select(
            PersonName.id,
            PersonName.script,
            PersonName.kind,
            PersonName.raw,
            PersonName.printed,
            PersonName.titles,
            PersonName.title_printed,
            PersonName.given,
            PersonName.middle,
            PersonName.surname,
            PersonName.nickname,
            PersonName.name_order,
            PersonName.confirmed,
            PersonName.is_primary,
            PersonName.evidence,
        )
        .where(PersonName.person == person_id)
        .order_by(PersonName.is_primary.desc(), PersonName.id)
    )
    return tuple(
        NameRecord._make((*row, tuple((evidence or "").split())))
        for *row, evidence in desk.rows(query)
    )


def _posts(desk: Desk, person_id: int) -> tuple[PostRecord, ...]:
    query = (
        Affiliation.select(
            Affiliation.id,
            Affiliation.institution,
            InstitutionLine.name,
            Affiliation.unit_text,
            Affiliation.position,
            Affiliation.country,
            Affiliation.start_date,
            Affiliation.end_date,
            Affiliation.is_primary,
        )
        .join(
            InstitutionLine,
            JOIN.LEFT_OUTER,
            on=(InstitutionLine.institution == Affiliation.institution),
        )
        .where(Affiliation.person == person_id)
        .order_by(
            Affiliation.end_date.is_null(False),
            Affiliation.is_primary.desc(),
            Affiliation.end_date.desc(),
            Affiliation.id.desc(),
        )
    )
    return tuple(PostRecord._make(row) for row in desk.rows(query))


def _tags(desk: Desk, person_id: int) -> tuple[str, ...]:
    query = (
        Tag.select(Tag.name)
        .join(PersonTag, on=(PersonTag.tag == Tag.id))
        .where(PersonTag.person == person_id)
        .order_by(Tag.name)
    )
    return tuple(name for (name,) in desk.rows(query))


def _parts(desk: Desk, person_id: int) -> tuple[PartRecord, ...]:
    roles: dict[int, list[str]] = {}
    held = (
        SessionRole.select(SessionRole.participation, SessionRole.role)
        .join(Participation, on=(SessionRole.participation == Participation.id))
        .switch(SessionRole)
        .join(Session, on=(SessionRole.session == Session.id))
        .where(Participation.person == person_id)
        .order_by(Session.starts_at, SessionRole.id)
    )
    for participation, role in desk.rows(held):
        roles.setdefault(participation, []).append(role)
    query = (
        Participation.select(
            Participation.id,
            Event.id,
            Event.code,
            Event.title,
            Event.start_date,
            Participation.category,
            Participation.capacity,
            Participation.status,
            Participation.printed_name,
            Participation.printed_position,
            Participation.printed_institution,
        )
        .join(Event, on=(Participation.event == Event.id))
        .where(Participation.person == person_id, Event.deleted_at.is_null())
        .order_by(Event.start_date.desc(), Participation.id.desc())
    )
    return tuple(PartRecord._make((*row, tuple(roles.get(row[0], ())))) for row in desk.rows(query))
