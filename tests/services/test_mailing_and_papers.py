"""Tests of who is written to and how a list of participants is laid out, case by case."""

from typing import Any

import pytest

from lmdesk.domain.countries import CountryTable
from lmdesk.domain.mailing import Addressee
from lmdesk.domain.paper import PaperGroup
from lmdesk.domain.participation import EventFacts, Participant
from lmdesk.services.mailing import mailing_tables
from lmdesk.services.participants_paper import participants_paper
from lmdesk.services.readers import Readers


def addressee(number: int, email: str | None = "hong@example.org", **facts: Any) -> Addressee:
    """Return a person to write to, changed as told."""
    usual = Addressee(
        person_id=number,
        titles="Ms.",
        surname="MIAO",
        given="Hong",
        name="MIAO Hong",
        name_order="surname_first",
        address_as=None,
        position="Director",
        institution="World Resources Institute",
        country="CN",
        email=email,
        is_shared=False,
        do_not_contact=False,
    )
    return usual._replace(**facts)


def participant(name: str, **facts: Any) -> Participant:
    """Return somebody who takes part, changed as told."""
    usual = Participant(
        person_id=1,
        name=name,
        title=None,
        position=None,
        unit=None,
        institution="Ministry of Water",
        country="TH",
        category=None,
        capacity=None,
        status="confirmed",
        delegation=None,
        role=None,
        rank=0,
        sort_key=name.casefold(),
        email=None,
        phone=None,
    )
    return usual._replace(**facts)


FACTS = EventFacts(1, None, "Workshop", None, None, None, None, None)


@pytest.fixture(scope="session")
def countries(readers: Readers) -> CountryTable:
    """Return the table of countries of an office without words of its own."""
    return readers.countries


def test_everybody_with_an_address_of_their_own_is_written_to(countries: CountryTable) -> None:
    tables, left_out = mailing_tables([addressee(1)], countries)

    assert left_out == ()
    assert [(table.name, list(table.rows)) for table in tables] == [
        (
            "Mailing list",
            [
                (
                    *("Ms.", "MIAO", "Hong", "MIAO Hong", "Ms. Miao", "Director"),
                    *("World Resources Institute", "China", "hong@example.org"),
                )
            ],
        )
    ]


def test_who_is_not_written_to_stands_apart_with_the_first_reason(countries: CountryTable) -> None:
    people = [
        addressee(1, do_not_contact=True),
        addressee(2, None, do_not_contact=True),
        addressee(3),
        addressee(4),
        addressee(5, None),
    ]

    tables, left_out = mailing_tables(people, countries)

    assert [table.name for table in tables] == ["Mailing list", "Left out"]
    assert [table.columns[-1].heading for table in tables] == ["E-mail", "Left out because"]
    assert len(list(tables[0].rows)) == 1
    assert [row[-2:] for row in tables[1].rows] == [
        ("hong@example.org", "Does not want to be written to"),
        (None, "Does not want to be written to"),
        ("hong@example.org", "Shares an address that is on the list"),
        (None, "No usable e-mail address"),
    ]
    assert left_out == (("opted_out", 2), ("address_used_above", 1), ("no_address", 1))


def test_nobody_gives_a_list_with_headings_alone(countries: CountryTable) -> None:
    [table], left_out = mailing_tables([], countries)

    assert (list(table.rows), left_out) == ([], ())


@pytest.mark.parametrize(
    ("facts", "greeting", "country"),
    [
        ({"address_as": "Hong"}, "Hong", "China"),
        ({"titles": None}, "MIAO Hong", "China"),
        ({"titles": "H.E. Dr."}, "H.E. Dr. MIAO Hong", "China"),
        ({"country": None}, "Ms. Miao", None),
        (
            {"surname": None, "given": "San Win", "name_order": "whole", "country": "MM"},
            "Ms. San Win",
            "Myanmar",
        ),
        (
            {"surname": "Phonnasane", "given": "Vanhone", "name_order": "given_first"}
            | {"country": "LA"},
            "Ms. Vanhone",
            "Lao PDR",
        ),
    ],
)
def test_people_are_greeted_as_their_names_ask(
    countries: CountryTable, facts: dict[str, Any], greeting: str, country: str | None
) -> None:
    [table], _ = mailing_tables([addressee(1, **facts)], countries)
    [row] = table.rows

    assert (row[4], row[7]) == (greeting, country)


def test_countries_stand_in_the_order_of_their_names_and_others_at_the_end(
    countries: CountryTable,
) -> None:
    people = [
        participant("Nobody's", country=None),
        participant("Thai"),
        participant("Viet", country="VN"),
        participant("Khmer", country="KH"),
    ]

    paper = participants_paper(FACTS, people, countries)

    assert paper.groups == [
        PaperGroup("Cambodia", [("1", "Khmer", "", "Ministry of Water")]),
        PaperGroup("Thailand", [("2", "Thai", "", "Ministry of Water")]),
        PaperGroup("Viet Nam", [("3", "Viet", "", "Ministry of Water")]),
        PaperGroup("Other participants", [("4", "Nobody's", "", "Ministry of Water")]),
    ]
    assert (paper.name, paper.group_column, paper.row_count) == (
        *("List of Participants", "Country", 4),
    )


def test_the_head_and_the_deputy_lead_and_the_rest_follow_by_institution_and_name(
    countries: CountryTable,
) -> None:
    people = [
        participant("Without", institution=None),
        participant("Zoe", capacity="expert", institution="a bureau"),
        participant("Deputy", capacity="deputy_head", institution="Z"),
        participant("Adviser", capacity="adviser"),
        participant("Delegate", capacity="delegate"),
        participant("Speaker", capacity="representative", institution="A Bureau", unit="Planning"),
        participant("Head", capacity="head", institution="Z", title="H.E.", position="Minister"),
    ]

    [group] = participants_paper(FACTS, people, countries).groups

    assert [row[1:] for row in group.rows] == [
        ("H.E. Head (Head of delegation)", "Minister", "Z"),
        ("Deputy", "", "Z"),
        ("Speaker", "", "Planning, A Bureau"),
        ("Zoe", "", "a bureau"),
        ("Adviser", "", "Ministry of Water"),
        ("Delegate", "", "Ministry of Water"),
        ("Without", "", ""),
    ]


def test_who_will_not_come_is_not_printed(countries: CountryTable) -> None:
    states = ("nominated", "declined", "confirmed", "replaced", "cancelled", "attended")

    paper = participants_paper(
        FACTS, [participant(state, status=state) for state in states], countries
    )

    assert [row[1] for row in paper.groups[0].rows] == ["attended", "confirmed", "nominated"]


@pytest.mark.parametrize(
    ("facts", "titles"),
    [
        ({}, ("Workshop", "List of Participants")),
        ({"session_title": "Opening"}, ("Workshop", "Opening", "List of Participants")),
        ({"starts": "2024-05-14T09:00"}, ("Workshop", "2024-05-14", "List of Participants")),
        (
            {"starts": "2024-05-14", "ends": "2024-05-16", "place": "Vientiane"},
            ("Workshop", "2024-05-14 – 2024-05-16, Vientiane", "List of Participants"),
        ),
        (
            {"starts": "2024-05-14T09:00", "ends": "2024-05-14T17:00", "mode": "online"},
            ("Workshop", "2024-05-14, online", "List of Participants"),
        ),
        ({"mode": "hybrid"}, ("Workshop", "List of Participants")),
        ({"mode": "online"}, ("Workshop", "online", "List of Participants")),
    ],
)
def test_the_head_of_the_paper_tells_only_what_is_known(
    countries: CountryTable, facts: dict[str, Any], titles: tuple[str, ...]
) -> None:
    assert participants_paper(FACTS._replace(**facts), [], countries).titles == titles


def test_a_list_by_institution_or_by_name_has_other_headings_or_none(
    countries: CountryTable,
) -> None:
    people = [
        participant("Zoe", institution="b office", title="Dr."),
        participant("Ann", institution=None, country=None),
        participant("Ben", institution="A Bureau", capacity="head", unit="Planning"),
    ]
    columns = ("name", "title", "unit", "institution", "country")

    by_body = participants_paper(FACTS, people, countries, columns=columns, order="institution")
    by_name = participants_paper(FACTS, people, countries, order="name")

    head = "Ben (Head of delegation)"
    assert by_body.groups == [
        PaperGroup("A Bureau", [(head, "", "Planning", "A Bureau", "Thailand")]),
        PaperGroup("b office", [("Zoe", "Dr.", "", "b office", "Thailand")]),
        PaperGroup("Without institution", [("Ann", "", "", "", "")]),
    ]
    assert (by_body.group_column, by_name.group_column) == ("Institution", None)
    assert by_name.groups == [
        PaperGroup(
            None,
            [
                ("1", "Ann", "", ""),
                ("2", head, "", "Planning, A Bureau"),
                ("3", "Dr. Zoe", "", "b office"),
            ],
        )
    ]
    assert list(by_name.flat_rows()) == by_name.groups[0].rows
    assert participants_paper(FACTS, [], countries, order="name").groups == []


def test_a_list_of_who_is_written_to_has_the_columns_that_are_chosen(
    countries: CountryTable,
) -> None:
    people = [addressee(1), addressee(2, None)]

    tables, _ = mailing_tables(people, countries, ("email", "salutation"))

    assert [[column.heading for column in table.columns] for table in tables] == [
        ["E-mail", "Salutation"],
        ["E-mail", "Salutation", "Left out because"],
    ]
    assert [list(table.rows) for table in tables] == [
        [("hong@example.org", "Ms. Miao")],
        [(None, "Ms. Miao", "No usable e-mail address")],
    ]
