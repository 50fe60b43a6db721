"""Builders for tests of institutions: a desk with some bodies, people and an event."""

from collections.abc import Mapping
from typing import NamedTuple

from desk_builders import add_institution, add_person, add_post
from lmdesk.store.desk import Desk, new_uid
from lmdesk.store.tables import (
    Affiliation,
    Event,
    EventOrganiser,
    Institution,
    InstitutionName,
    InstitutionRelation,
    Session,
)


class Bodies(NamedTuple):
    """The ids of a ministry, its department, a bank, and an embassy that lies in the bin."""

    ministry: int
    department: int
    bank: int
    embassy: int


def some_bodies(desk: Desk) -> Bodies:
    """Put four institutions on a desk in one step; the ministry has people and held an event."""
    with desk.step("institution_added", name="some") as step:
        ministry = add_institution(step, "Ministry of Water")
        step.insert(
            InstitutionName, institution=ministry, kind="acronym", name="MoW", match_key="mow"
        )
        step.insert(
            InstitutionName, institution=ministry, kind="native", name="水利部", match_key="水利部"
        )
        step.update(Institution, ministry, type="ministry", country="CN")
        department = add_institution(step, "Department of Rivers")
        step.update(Institution, department, type="ministry", country="CN")
        step.insert(
            InstitutionRelation, institution=department, other=ministry, kind="department_of"
        )
        bank = add_institution(step, "Lotus Bank")
        step.update(Institution, bank, type="enterprise", country="VN", host_country="KH")
        embassy = add_institution(step, "Embassy of Laos in China")
        step.update(Institution, embassy, country="LA", deleted_at="2026-03-01T00:00:00Z")
        hong, guo, win = (add_person(step, name) for name in ("MIAO Hong", "Guo Zehao", "San Win"))
        add_post(step, hong, ministry, "Director")
        add_post(step, hong, ministry, "Chair")
        add_post(step, guo, ministry, "Adviser")
        ended = add_post(step, win, ministry, "Officer")
        step.update(Affiliation, ended, start_date="2016", end_date="2021")
        event = step.insert(
            Event, uid=new_uid(), code="R1", title="Roundtable", start_date="2026", created_at="x"
        )
        session = step.insert(Session, uid=new_uid(), event=event, code="P1", kind="parallel")
        for session_id, role in ((session, "sponsor"), (None, "host")):
            step.insert(
                EventOrganiser,
                event=event,
                session=session_id,
                institution=ministry,
                name_as_printed="Ministry of Waters",
                role=role,
            )
    return Bodies(ministry, department, bank, embassy)


def names_of(desk: Desk, institution_id: int) -> list[tuple[object, ...]]:
    """Return kind, name, language, dates and whether it is the main one, of all names."""
    return desk.sql(
        "SELECT kind, name, language, valid_from, valid_to, is_primary FROM institution_name"
        " WHERE institution_id = ? ORDER BY id",
        (institution_id,),
    )


def columns_of(desk: Desk, institution_id: int, *columns: str) -> Mapping[str, object]:
    """Return some columns of an institution."""
    query = f"SELECT {', '.join(columns)} FROM institution WHERE id = ?"
    return dict(zip(columns, desk.sql(query, (institution_id,))[0], strict=True))
