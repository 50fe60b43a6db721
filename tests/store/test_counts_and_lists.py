"""Tests of reading lists from the desk: who is counted, who is listed, and which address."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from desk_builders import MADE, add_email, add_institution, add_person, add_post
from lmdesk.domain.participation import EventFacts
from lmdesk.store.counts import count_records
from lmdesk.store.desk import Desk
from lmdesk.store.institutions import institutions_listed
from lmdesk.store.mailing import addressees, members_of
from lmdesk.store.participation import event_facts, participants
from lmdesk.store.people import people_listed
from lmdesk.store.tables import (
    Affiliation,
    ContactPoint,
    Event,
    Institution,
    ListMember,
    MailingList,
    Participation,
    Person,
    Session,
    SessionRole,
    Vocabulary,
)
from lmdesk.store.uids import new_uid
from lmdesk.store.vocabulary import vocabulary_rows


@pytest.fixture
def desk(desk_path: Path) -> Iterator[Desk]:
    """Open a new desk with its lines kept."""
    with Desk.create(desk_path, by="Dara") as made:
        yield made


def test_only_live_records_are_counted(desk: Desk) -> None:
    with desk.step("person_edited", name="x") as step:
        kept, gone, merged = (add_person(step, name) for name in ("A", "B", "C"))
        step.update(Person, gone, deleted_at=MADE)
        step.update(Person, merged, merged_into=kept)
        ministry, closed, joined = (add_institution(step, name) for name in ("A", "B", "C"))
        step.update(Institution, closed, deleted_at=MADE)
        step.update(Institution, joined, merged_into=ministry)
        step.insert(Event, uid=new_uid(), code="E", title="E", created_at=MADE)
        step.insert(Event, uid=new_uid(), code="F", title="F", created_at=MADE, deleted_at=MADE)

    assert count_records(desk) == {"people": 1, "institutions": 1, "events": 1}
    assert [person.person_id for person in people_listed(desk)] == [kept]
    assert [body.institution_id for body in institutions_listed(desk)] == [ministry]


def test_people_at_an_institution_are_the_live_ones_once_each(desk: Desk) -> None:
    with desk.step("person_edited", name="x") as step:
        ministry = add_institution(step)
        kept, gone, left = (add_person(step, name) for name in ("A", "B", "C"))
        for position in ("Director", "Secretary"):
            add_post(step, kept, ministry, position)
        add_post(step, gone, ministry)
        step.update(Person, gone, deleted_at=MADE)
        step.update(Affiliation, add_post(step, left, ministry), end_date="2020")

    assert [body.people for body in institutions_listed(desk)] == [1]


def test_a_new_desk_lists_nothing(desk: Desk) -> None:
    assert list(people_listed(desk)) == []
    assert list(institutions_listed(desk)) == []
    assert addressees(desk, []) == []
    assert members_of(desk, "Newsletter") is None


def test_the_chosen_address_is_used_else_the_preferred_one_else_the_first(desk: Desk) -> None:
    with desk.step("person_edited", name="x") as step:
        first, preferred, chosen, none = (add_person(step, name) for name in "ABCD")
        for person in (first, preferred, chosen):
            for number in (1, 2, 3):
                contact = add_email(step, person, f"{number}.{person}@example.org")
                if number == 2 and person != first:
                    step.update(ContactPoint, contact, is_preferred=True)
        step.insert(ContactPoint, person=none, kind="email", raw="x@@y", status="invalid")
        members = step.insert(
            MailingList, uid=new_uid(), name="News", kind="static", created_at=MADE
        )
        for person in (none, chosen, preferred, first):
            contact_point = contact if person == chosen else None
            step.insert(
                ListMember, mailing_list=members, person=person, contact_point=contact_point
            )

    found = members_of(desk, "News")

    assert found is not None
    assert [(person.name, person.email) for person in found] == [
        ("A", f"1.{first}@example.org"),
        ("B", f"2.{preferred}@example.org"),
        ("C", f"3.{chosen}@example.org"),
        ("D", None),
    ]


def test_facts_of_a_session_fall_back_on_those_of_its_event(desk: Desk) -> None:
    with desk.step("person_edited", name="x") as step:
        event = step.insert(
            Event,
            **{"uid": new_uid(), "code": "E", "title": "Event", "created_at": MADE},
            **{"start_date": "2026-12-08", "end_date": "2026-12-09", "mode": "hybrid"},
            city="Kunming",
        )
        bare = step.insert(Session, uid=new_uid(), event=event, code="S", kind="parallel")
        own = step.insert(
            Session,
            **{"uid": new_uid(), "event": event, "code": "T", "kind": "plenary"},
            **{"title": "Opening", "starts_at": "2026-12-08T09:00", "mode": "online"},
            ends_at="2026-12-08T10:00",
        )

    days = ("2026-12-08", "2026-12-09", "Kunming", "hybrid")
    assert event_facts(desk, "E") == EventFacts(event, None, "Event", None, *days)
    assert event_facts(desk, "E", "S") == EventFacts(event, bare, "Event", "S", *days)
    assert event_facts(desk, "E", "T") == EventFacts(
        *(event, own, "Event", "Opening"),
        *("2026-12-08T09:00", "2026-12-08T10:00", "Kunming", "online"),
    )
    assert event_facts(desk, "E", "U") is None
    assert event_facts(desk, "F") is None


def test_somebody_unnamed_takes_part_and_is_listed_in_the_order_of_speaking(desk: Desk) -> None:
    with desk.step("person_edited", name="x") as step:
        event = step.insert(Event, uid=new_uid(), code="E", title="E", created_at=MADE)
        session = step.insert(Session, uid=new_uid(), event=event, code="S", kind="parallel")
        known = add_person(step)
        parts = [
            step.insert(
                Participation,
                **{"uid": new_uid(), "event": event, "person": person, "status": "confirmed"},
                printed_name=name,
            )
            for person, name in ((known, "MIAO Hong"), (None, None), (None, "A Guest"))
        ]
        for rank, part in enumerate(reversed(parts), 1):
            step.insert(SessionRole, session=session, participation=part, role="speaker", rank=rank)

    def told(session_code: str | None) -> list[tuple[object, ...]]:
        facts = event_facts(desk, "E", session_code)
        assert facts is not None
        return [
            (each.person_id, each.name, each.sort_key, each.role, each.rank)
            for each in participants(desk, facts)
        ]

    line = desk.sql("SELECT sort_key FROM person_line")[0][0]
    assert told(None) == [
        (known, "MIAO Hong", line, None, 0),
        (None, "", "", None, 0),
        (None, "A Guest", "a guest", None, 0),
    ]
    assert told("S") == [
        (None, "A Guest", "a guest", "speaker", 1),
        (None, "", "", "speaker", 2),
        (known, "MIAO Hong", line, "speaker", 3),
    ]


def test_words_of_the_office_come_in_their_order_without_those_put_aside(desk: Desk) -> None:
    with desk.step("person_edited", name="x") as step:
        for code, rank, is_active, extra in (
            ("late", 2, True, None),
            ("early", 1, True, {"canonical": "Datuk", "kind": "honorific"}),
            ("gone", 0, False, None),
        ):
            step.insert(
                Vocabulary,
                **{"domain": "title", "code": code, "label": code.title(), "rank": rank},
                is_active=is_active,
                extra=json.dumps(extra) if extra else None,
            )

    early = {"code": "early", "label": "Early", "rank": "1"}
    assert vocabulary_rows(desk, "title") == (
        {**early, "canonical": "Datuk", "kind": "honorific"},
        {"code": "late", "label": "Late", "rank": "2"},
    )
    assert vocabulary_rows(desk, "country") == ()
