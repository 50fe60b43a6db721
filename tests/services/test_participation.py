"""Tests of the participants of an event as its desk lists them."""

import pytest

from event_builders import EventOffice, event_office
from lmdesk.domain.event_snapshot import PrintedValue
from lmdesk.domain.participation import ParticipantRow, SessionPart
from lmdesk.errors import LmdeskError
from lmdesk.services import event_people, participation
from lmdesk.services.participation import participant_groups, participant_ids
from lmdesk.services.readers import Readers
from lmdesk.store.desk import Desk
from lmdesk.store.tables import InstitutionName, Participation, Person, PersonName, SessionRole


@pytest.fixture
def office(desk: Desk, readers: Readers) -> EventOffice:
    return event_office(desk, readers.countries)


def names(office: EventOffice, text: str = "", session: int | None = None) -> list[str | None]:
    groups = participant_groups(office.desk, office.countries, office.event, session, text=text)
    return [row.name for row in office.rows(participant_ids(groups))]


def rename(office: EventOffice, name: str) -> None:
    """Give the ministry of water another name, and keep the present one as the former."""
    desk = office.desk
    (found,) = desk.sql(
        "SELECT id, institution_id FROM institution_name WHERE name = 'Ministry of Water'"
    )
    with desk.step("person_edited", name="x") as step:
        step.update(InstitutionName, found[0], kind="former", is_primary=False)
        step.insert(
            InstitutionName,
            institution=found[1],
            kind="official",
            name=name,
            match_key=name.casefold(),
            is_primary=True,
        )


def test_people_are_listed_by_delegation(office: EventOffice) -> None:
    office.join(3, 2, 1, 0)

    groups = participant_groups(office.desk, office.countries, office.event)

    assert [(group.name, group.expected) for group in groups] == [
        ("Cambodia", 2),
        ("China", 1),
        (None, 1),
    ]
    assert names(office) == ["HENG Dara", "LONG Sothea", "PENG Xiaodong", "Astrid Halvorsen"]


def test_a_session_lists_its_own_people_once(office: EventOffice) -> None:
    first, second = office.sessions
    office.join(0, 1, session=first)
    office.join(2, session=second)
    with office.desk.step("person_edited", name="x") as step:
        step.insert(SessionRole, session=first, participation=1, role="chair", rank=9)

    assert names(office, session=first) == ["HENG Dara", "LONG Sothea"]
    assert names(office, session=second) == ["PENG Xiaodong"]
    groups = participant_groups(
        *(office.desk, office.countries, office.event, first), group_by="none", order="speaking"
    )
    assert list(participant_ids(groups)) == [1, 2]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("heng", ["HENG Dara"]),
        ("deputy cambodia", ["LONG Sothea"]),
        ("rivers", ["PENG Xiaodong"]),
        ("ástrid", ["Astrid Halvorsen"]),
        ("彭", ["PENG Xiaodong"]),
        ("nobody", []),
    ],
)
def test_all_words_must_be_known_about_whoever_is_found(
    office: EventOffice, text: str, found: list[str]
) -> None:
    with office.desk.step("person_edited", name="x") as step:
        step.insert(
            PersonName,
            person=office.people[2],
            script="Hans",
            kind="native",
            raw="彭晓东",
            given="彭晓东",
            name_order="whole",
            printed="彭晓东",
            sort_key="彭晓东",
            search_key="彭晓东",
            sound_key="",
            is_primary=False,
        )
    office.join(0, 1, 2, 3)

    assert names(office, text) == found


def test_a_row_shows_what_was_printed_and_the_part_played(office: EventOffice) -> None:
    first, second = office.sessions
    office.join(0, session=second)
    office.join(0, session=first)
    event_people.set_session_role(office.desk, first, [1], "chair")
    event_people.edit_participation(
        office.desk, [1], {"capacity": "head", "category": "VIP", "note": "by car"}
    )
    ((printed_at,),) = office.desk.sql("SELECT printed_at FROM participation")

    assert office.rows() == (
        ParticipantRow(
            id=1,
            person_id=office.people[0],
            title="H.E. Mr.",
            name="HENG Dara",
            surname="HENG",
            native_name=None,
            position="Vice-Minister",
            unit=None,
            institution="Ministry of Water",
            country="KH",
            delegation=None,
            category="VIP",
            capacity="head",
            status="invited",
            note="by car",
            printed_at=printed_at,
            parts=(
                SessionPart(first, "S1", "chair", 1),
                SessionPart(second, "S2", "participant", 1),
            ),
            changed_since=False,
        ),
    )


def test_rows_come_in_the_order_of_their_ids_without_those_who_are_gone(
    office: EventOffice,
) -> None:
    office.join(0, 1)

    assert [row.id for row in office.rows([2, 99, 1])] == [2, 1]


def test_a_place_without_a_name_shows_whose_it_is(office: EventOffice) -> None:
    with office.desk.step("person_edited", name="x") as step:
        step.insert(
            Participation,
            uid="seat",
            event=office.event,
            institution=1,
            status="invited",
            printed_country="KH",
        )

    (row,) = office.rows()

    assert (row.name, row.institution, row.changed_since) == (None, "Ministry of Water", False)
    assert names(office, "water") == [None]
    assert participation.printed_and_today(office.desk, row.id) == ()


def test_a_new_post_is_told_as_changed_since_printing(office: EventOffice) -> None:
    office.join(0, 1)
    office.new_post(0, position="Secretary of State")

    assert [row.changed_since for row in office.rows()] == [True, False]
    assert participation.printed_and_today(office.desk, 1) == (
        PrintedValue("title", "H.E. Mr.", "H.E. Mr.", False),
        PrintedValue("name", "HENG Dara", "HENG Dara", False),
        PrintedValue("position", "Vice-Minister", "Secretary of State", True),
        PrintedValue("unit", None, None, False),
        PrintedValue("institution", "Ministry of Water", "Ministry of Water", False),
        PrintedValue("country", "KH", "KH", False),
    )


def test_a_new_spelling_is_no_change(office: EventOffice) -> None:
    office.join(0)
    office.new_post(0, position="vice minister")

    assert [row.changed_since for row in office.rows()] == [False]


def test_a_difference_that_was_there_when_it_was_printed_is_no_change(
    office: EventOffice,
) -> None:
    office.join(0)
    with office.desk.step("person_edited", name="x") as step:
        step.update(Participation, 1, printed_position="Head of delegation")

    assert [row.changed_since for row in office.rows()] == [False]
    values = participation.printed_and_today(office.desk, 1)
    assert [value.field for value in values if value.differs] == ["position"]


def test_a_new_name_of_the_institution_is_a_change(office: EventOffice) -> None:
    office.join(0, 2)
    rename(office, "Ministry of Water Resources")

    assert [row.changed_since for row in office.rows()] == [True, False]


def test_undo_takes_the_change_back(office: EventOffice) -> None:
    office.join(0)
    office.new_post(0, position="Secretary of State")
    office.desk.undo()
    assert [row.changed_since for row in office.rows()] == [False]
    office.desk.redo()
    assert [row.changed_since for row in office.rows()] == [True]


def test_a_person_in_the_bin_stays_as_printed(office: EventOffice) -> None:
    office.join(0)
    with office.desk.step("person_edited", name="x") as step:
        step.update(Person, office.people[0], deleted_at="2026")

    (row,) = office.rows()
    assert (row.name, row.surname, row.changed_since) == ("HENG Dara", None, False)
    assert participation.printed_and_today(office.desk, 1) == ()


def test_nothing_stands_beside_nobody(office: EventOffice) -> None:
    with pytest.raises(LmdeskError) as told:
        participation.printed_and_today(office.desk, 99)

    assert told.value.params == {"table": "participation", "id": 99}
