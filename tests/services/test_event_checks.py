"""Tests of what is to be looked at before the papers of an event are printed."""

import pytest

from event_builders import EventOffice, event_office
from lmdesk.services import event_people, event_sessions, events
from lmdesk.services.event_checks import to_check
from lmdesk.services.readers import Readers
from lmdesk.store.desk import Desk
from lmdesk.store.tables import Participation
from lmdesk.wording import sentence


@pytest.fixture
def office(desk: Desk, readers: Readers) -> EventOffice:
    return event_office(desk, readers.countries)


def told(office: EventOffice) -> list[str]:
    found = to_check(office.desk, office.countries, office.event)
    return [sentence(each.problem.code, each.problem.params) for each in found]


def lead_all(office: EventOffice) -> None:
    """Give each session somebody to lead it, so that nothing is left to be told."""
    office.join(0, 2)
    for session, participation in zip(office.sessions, (1, 2), strict=True):
        event_people.set_session_role(office.desk, session, [participation], "chair")


def test_an_event_that_is_complete_has_nothing_to_check(office: EventOffice) -> None:
    lead_all(office)

    assert told(office) == []
    assert to_check(office.desk, office.countries, 99) == ()


def test_sessions_need_somebody_to_lead_them_and_a_title(office: EventOffice) -> None:
    first, second = office.sessions
    office.join(0, session=first)
    event_people.set_session_role(office.desk, first, [1], "moderator")
    event_sessions.edit_session(office.desk, second, {"title": ""})
    event_sessions.add_session(office.desk, office.event, {"kind": "break"})

    assert told(office) == [
        "S2 has no title yet.",
        "S2 has nobody to chair or moderate it.",
    ]
    found = to_check(office.desk, office.countries, office.event)
    assert [each.session for each in found] == [second, second]


def test_an_event_needs_its_days(office: EventOffice) -> None:
    lead_all(office)
    events.edit_event(office.desk, office.event, {"start_date": None, "end_date": None})

    assert told(office) == ["The event has no dates yet."]


def test_nobody_can_be_in_two_sessions_at_once(office: EventOffice) -> None:
    first, second = office.sessions
    office.join(0, 1)
    event_people.set_session_role(office.desk, first, [1], "chair")
    event_people.set_session_role(office.desk, second, [1], "moderator")
    event_people.set_session_role(office.desk, first, [2], "participant")
    event_people.set_session_role(office.desk, second, [2], "speaker")

    assert told(office) == ["HENG Dara is needed in S1 and S2 at the same time."]
    event_sessions.edit_session(office.desk, second, {"starts_at": "10:00"})
    assert told(office) == []
    event_sessions.edit_session(office.desk, second, {"starts_at": "2026-05-14", "ends_at": None})
    assert told(office) == []


def test_people_need_a_post_and_a_country_in_print(office: EventOffice) -> None:
    lead_all(office)
    office.new_post(1, position=None)
    office.join(1, 3)

    assert told(office) == [
        "Printed without a post (1): LONG Sothea.",
        "Printed without a country (1): Astrid Halvorsen.",
    ]
    found = to_check(office.desk, office.countries, office.event)
    assert [each.participations for each in found] == [(3,), (4,)]


def test_many_are_not_all_named(office: EventOffice) -> None:
    lead_all(office)
    with office.desk.step("person_edited", name="x") as step:
        for number in range(4):
            step.insert(
                Participation,
                uid=str(number),
                event=office.event,
                person=office.people[3],
                status="invited",
                printed_name=f"N{number}",
                printed_position="Adviser",
            )

    assert told(office) == ["Printed without a country (4): N0, N1, N2."]


def test_delegations_need_a_head_once_one_has_one(office: EventOffice) -> None:
    lead_all(office)
    event_people.edit_participation(office.desk, [1], {"capacity": "head"})

    assert told(office) == ["China has not named a head of delegation."]
    (found,) = to_check(office.desk, office.countries, office.event)
    assert found.participations == (2,)


def test_a_new_post_and_a_place_without_a_name_are_told(office: EventOffice) -> None:
    lead_all(office)
    office.new_post(0, position="Minister")
    with office.desk.step("person_edited", name="x") as step:
        for uid, institution in (("a", 1), ("b", None)):
            step.insert(
                Participation,
                uid=uid,
                event=office.event,
                institution=institution,
                status="invited",
            )

    assert told(office) == [
        "One place of Ministry of Water has no name.",
        "One place of … has no name.",
        "Post changed since printing (1): HENG Dara.",
    ]


def test_nothing_is_asked_about_those_who_do_not_come(office: EventOffice) -> None:
    lead_all(office)
    office.join(3)
    office.new_post(3, position="Director")
    event_people.edit_participation(office.desk, [3], {"status": "declined"})

    assert told(office) == []
