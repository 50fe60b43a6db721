"""Tests of the steps of the past by day, and of the search among them."""

import json
from datetime import date, timedelta, timezone
from pathlib import Path

import pytest

from desk_builders import add_institution, add_person, add_post, new_desk
from import_builders import bring_in, someone, write_list
from lmdesk.domain.history_lines import Day, Days, StepLine, TakenBack, Touch
from lmdesk.services import history
from lmdesk.services.history_days import days, joined
from lmdesk.services.import_target import ImportTarget
from lmdesk.services.readers import Readers
from lmdesk.store.desk import Desk
from lmdesk.store.tables import Person, Tag

UTC = timezone(timedelta(0))
LAOS = "Import of laos_delegation.csv, 2 new people"
SECOND = "Import of second.csv, 1 new person"


class Calendar:
    """Tells the moments that it was given, the last one again and again."""

    def __init__(self, *moments: str) -> None:
        self._moments = list(moments)

    def __call__(self) -> str:
        return self._moments.pop(0) if len(self._moments) > 1 else self._moments[0]


def names(found: Days) -> list[str]:
    return [step.name for day in found.days for step in day.steps]


def edit(desk: Desk, name: str, **values: object) -> int:
    with desk.step("person_edited", name=name) as step:
        step.update(Person, 1, **values)
    assert step.change.step is not None
    return step.change.step


@pytest.fixture
def person(desk: Desk) -> Desk:
    """Return a desk with one person, made in step 1."""
    with desk.step("person_added", name="MIAO Hong") as step:
        add_person(step)
    return desk


def test_a_step_tells_who_did_what_when_and_how_much(desk_path: Path) -> None:
    with new_desk(desk_path) as desk:
        with desk.step("person_added", name="MIAO Hong") as step:
            add_post(step, add_person(step), add_institution(step))
        made, moment = step.change.step, desk.steps(limit=1)[0].at

        assert days(desk, zone=UTC) == Days(
            (
                Day(
                    date(2026, 3, 1),
                    (
                        StepLine(
                            id=made or 0,
                            at=moment,
                            by="Dara",
                            kind="edit",
                            name="New person MIAO Hong",
                            label="person_added",
                            params={"name": "MIAO Hong"},
                            touches=(
                                Touch("person", "insert", 1),
                                Touch("institution", "insert", 1),
                                Touch("affiliation", "insert", 1),
                                Touch("person_name", "insert", 1),
                                Touch("institution_name", "insert", 1),
                            ),
                            takes_back=None,
                            taken_back=None,
                        ),
                    ),
                ),
            ),
            None,
        )


def test_a_step_that_was_taken_back_says_by_which(person: Desk) -> None:
    edit(person, "MIAO Hong", note="a")
    history.undo(person)

    [day] = days(person).days
    undo, edited, added = day.steps

    assert (undo.name, undo.stands, undo.takes_back) == ("Undo: Change of MIAO Hong", False, 2)
    assert (edited.stands, edited.can_revert) == (False, False)
    assert edited.taken_back == TakenBack(undo.id, undo.at, "Dara", "undo")
    assert (added.stands, added.can_revert, added.taken_back) == (True, True, None)
    assert [step.rows for step in day.steps] == [1, 1, 2]


def test_a_step_done_again_stands(person: Desk) -> None:
    edit(person, "MIAO Hong", note="a")
    history.undo(person)
    history.redo(person)

    steps = days(person).days[0].steps

    assert [(step.kind, step.stands) for step in steps] == [
        ("redo", False),
        ("undo", False),
        ("edit", True),
        ("edit", True),
    ]


def test_a_revert_stands_and_can_be_reverted(person: Desk) -> None:
    step = edit(person, "MIAO Hong", note="a")
    edit(person, "MIAO Hong", gender="f")
    history.revert(person, step)

    newest = days(person).days[0].steps[0]

    assert (newest.name, newest.can_revert) == ("Revert: Change of MIAO Hong", True)


def test_what_was_undone_is_counted_as_what_it_took_back(person: Desk) -> None:
    with person.step("person_added", name="two") as step:
        people = [add_person(step, "SOK Dara"), add_person(step, "HAN Yu")]
        step.update(Person, 1, note="a")
    history.undo(person)
    history.redo(person)

    redone, undone, done, _ = days(person).days[0].steps

    added = Touch("person", "insert", len(people))
    assert added in done.touches
    assert redone.touches == done.touches
    assert {*undone.touches} == {
        touch._replace(action="delete" if touch.action == "insert" else touch.action)
        for touch in done.touches
    }


def test_days_begin_where_the_office_is(tmp_path: Path) -> None:
    clock = Calendar(
        *("2026-03-01T08:00:00Z", "2026-03-01T09:00:00Z", "2026-03-01T18:30:00Z"),
        "2026-03-02T01:00:00Z",
    )
    hanoi = timezone(timedelta(hours=7))
    with Desk.create(tmp_path / "d.lmdesk", by="Dara", clock=clock, derived=()) as desk:
        for name in "abc":
            with desk.step("person_edited", name=name) as step:
                step.insert(Tag, name=name)
        here = days(desk, zone=hanoi)
        there = days(desk, zone=UTC)

    told = [
        [(day.day.day, [step.name[-1] for step in day.steps]) for day in found.days]
        for found in (here, there)
    ]
    assert told == [
        [(2, ["c", "b"]), (1, ["a"])],
        [(2, ["c"]), (1, ["b", "a"])],
    ]


def test_the_past_is_read_in_pages(person: Desk) -> None:
    for number in range(6):
        edit(person, f"number {number}", note=str(number))

    pages, before = [], None
    for _ in range(4):
        page = days(person, before=before, limit=3)
        pages.append([name.rpartition(" ")[2] for name in names(page)])
        before = page.older
        if before is None:
            break

    assert pages == [["5", "4", "3"], ["2", "1", "0"], ["Hong"]]


def test_pages_are_joined_at_the_day_that_lies_in_both(person: Desk) -> None:
    edit(person, "a", note="a")
    edit(person, "b", note="b")
    first = days(person, limit=1)
    second = days(person, limit=2, before=first.older)

    assert joined(first.days, second.days) == days(person).days
    assert joined(first.days, ()) == first.days
    other = Day(date(2020, 1, 1), ())
    assert joined(first.days, [other]) == (*first.days, other)


def test_a_full_last_page_says_that_there_is_no_more(person: Desk) -> None:
    assert days(person, limit=1).older is None


def test_a_desk_without_steps_has_no_days(desk: Desk) -> None:
    assert days(desk) == Days((), None)


@pytest.fixture
def office(desk: Desk, readers: Readers, tmp_path: Path) -> Desk:
    """Return a desk with two imports and an edit of somebody whom the first brought."""
    hoa = someone(**{"Given name": "Nguyễn Thị Hoa", "Family name": "", "Mobile": ""})
    hoa |= {"E-mail": "hoa@example.org", "Institution": "Sen Bank", "Country": "Viet Nam"}
    first = write_list(tmp_path / "laos_delegation.csv", hoa, someone())
    bring_in(desk, first, readers, ImportTarget("E"))
    other = someone(**{"Given name": "Dara", "Family name": "Sok", "Mobile": ""})
    other["E-mail"] = "d@example.org"
    bring_in(desk, write_list(tmp_path / "second.csv", other), readers)
    with desk.step("person_edited", name="her") as step:
        step.update(Person, 1, note="met in May")
    return desk


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("laos", [LAOS]),
        ("IMPORT", [SECOND, LAOS]),
        ("import laos", [LAOS]),
        ("nguyen hoa", ["Change of her", LAOS]),
        ("Sok", [SECOND]),
        ("Sen Bank", ["Change of her", LAOS]),
        ("dara change", ["Change of her"]),
        ("nothing of this", []),
    ],
)
def test_steps_are_found_by_words_people_and_files(
    office: Desk, text: str, found: list[str]
) -> None:
    assert names(days(office, text)) == found


def test_a_search_is_read_in_pages_too(office: Desk) -> None:
    first = days(office, "import", limit=1)
    second = days(office, "import", limit=1, before=first.older)

    assert [names(page)[0][10:16] for page in (first, second)] == ["second", "laos_d"]
    assert second.older is None


def test_a_search_sees_the_names_that_it_is_given(office: Desk) -> None:
    found = days(office, "nhập", naming=lambda step: f"Nhập {json.dumps(dict(step.params))}")

    assert len(names(found)) == 3
