"""Tests of lists that come again: as they were, in another form, after a step back, or stopped."""

from collections.abc import Callable
from pathlib import Path

import pytest

from import_builders import HEADINGS, someone, steps_of
from list_files import read_here, sample
from lmdesk.domain.progress import Cancelled
from lmdesk.errors import LmdeskError
from lmdesk.services.apply_import import Accept, apply_import
from lmdesk.services.import_list import open_list, plan_import
from lmdesk.services.import_target import ImportTarget
from lmdesk.services.readers import Readers
from lmdesk.services.review import Decision, decide, waiting_rows
from lmdesk.store.desk import Desk
from lmdesk.store.tables import Affiliation, Person
from quick_imports import Office, brought

TARGET = ImportTarget("RTD", "PS1")
LISTS = ("01", "05", "06", "07", "11", "13", "16", "20", "27")


@pytest.fixture
def office(desk: Desk, readers: Readers, tmp_path: Path) -> Office:
    return Office(desk, readers, tmp_path)


def counted(desk: Desk, *tables: str) -> list[int]:
    return [desk.sql(f"SELECT count(*) FROM {table}")[0][0] for table in tables]


@pytest.mark.parametrize("name", LISTS)
def test_a_list_that_comes_again_on_another_day_writes_nothing(
    readers: Readers, tmp_path: Path, name: str
) -> None:
    path = tmp_path / "desk.lmdesk"
    with Desk.create(path, by="Dara") as desk:
        brought(desk, sample(name), readers, TARGET)
        dump, steps = desk.dump(), steps_of(desk)

    with Desk.open(path, by="Sok") as desk:
        again = brought(desk, sample(name), readers, TARGET)

        assert again.result.change.step is None
        assert (desk.dump(), steps_of(desk)) == (dump, steps)


def test_an_earlier_list_after_a_later_one_and_its_answers_is_settled_in_one_go(
    desk: Desk, readers: Readers
) -> None:
    for name in ("01", "02"):
        brought(desk, sample(name), readers, TARGET)
    for row in waiting_rows(desk):
        decide(desk, row.id, Decision("new"), readers)
    people = counted(desk, "person")

    brought(desk, sample("02"), readers, TARGET)
    dump = desk.dump()
    again = brought(desk, sample("02"), readers, TARGET)

    assert again.result.change.step is None
    assert desk.dump() == dump
    assert counted(desk, "person") == people


def test_the_same_people_with_rows_and_columns_in_another_order_write_nothing(
    office: Office,
) -> None:
    rows = [
        someone(),
        someone(**{"Family name": "Heng", "Given name": "Dara", "E-mail": "", "Mobile": ""}),
        someone(**{"Family name": "MIAO", "Given name": "Hong", "E-mail": "m@example.org"}),
    ]
    rows[2]["Mobile"] = ""
    office.bring(*rows, target=TARGET)
    dump = office.desk.dump()

    turned = office.bring(*reversed(rows), headings=tuple(reversed(HEADINGS)), target=TARGET)

    assert turned.counts == {"same": 3}
    assert turned.result.change.step is None
    assert office.desk.dump() == dump


@pytest.mark.parametrize(
    "changes",
    [
        {"E-mail": "CHEA.Sophea@Example.org"},
        {"Mobile": "(+855) 91-234-101"},
        {"Institution": "The ministry of water"},
        {"Family name": "CHEA"},
        {"Family name": "Sophea", "Given name": "Chea"},
        {"Position": "DIRECTOR"},
        {"Country": "Kingdom of Cambodia"},
        {"Title": "", "Position": "", "Department": "", "Institution": "", "Country": ""},
    ],
    ids=lambda changes: next(iter(changes)),
)
def test_another_spelling_or_a_blank_is_nothing_new(
    office: Office, changes: dict[str, str]
) -> None:
    office.bring(someone(), target=TARGET)
    dump = office.desk.dump()

    again = office.bring({**someone(), **changes}, target=TARGET)

    assert again.counts == {"same": 1}
    assert again.result.change.step is None
    assert office.desk.dump() == dump


def test_a_list_brought_to_an_event_later_adds_places_alone(desk: Desk, readers: Readers) -> None:
    tables = ("person", "person_name", "affiliation", "contact_point", "institution")
    brought(desk, sample("01"), readers)
    before = counted(desk, *tables)

    again = brought(desk, sample("01"), readers, TARGET)

    assert again.counts == {"same": 60}
    assert counted(desk, *tables) == before
    assert counted(desk, "event", "session", "participation", "session_role") == [1, 1, 60, 60]


def test_a_list_can_be_imported_after_its_import_was_undone(desk: Desk, readers: Readers) -> None:
    first = brought(desk, sample("01"), readers, TARGET)
    desk.undo()

    second = brought(desk, sample("01"), readers, TARGET)
    third = brought(desk, sample("01"), readers, TARGET)

    assert second.counts == first.counts == {"new": 60}
    assert third.result.change.step is None
    with pytest.raises(LmdeskError) as refusal:
        desk.redo()
    assert refusal.value.code == "nothing_to_redo"


def test_after_undo_and_redo_the_list_still_brings_nothing_new(
    desk: Desk, readers: Readers
) -> None:
    brought(desk, sample("01"), readers, TARGET)
    brought(desk, sample("02"), readers, TARGET)
    dump = desk.dump()

    for _ in range(2):
        desk.undo()
    for _ in range(2):
        desk.redo()
    again = brought(desk, sample("02"), readers, TARGET)

    assert again.result.change.step is None
    assert desk.dump() == dump


def test_reverting_the_first_of_two_imports_after_a_hundred_edits_tells_what_stays(
    desk: Desk, readers: Readers
) -> None:
    first = brought(desk, sample("01"), readers, TARGET).result.change.step
    assert first is not None
    edited = list(range(1, 21))
    for number in range(100):
        with desk.step("person_edited", name="note") as step:
            step.update(Person, edited[number % 20], note=f"note {number}")
    posts = desk.sql("SELECT min(id) FROM affiliation WHERE person_id = 60")[0][0]
    with desk.step("person_edited", name="post") as step:
        step.update(Affiliation, posts, position="Minister")
    before = desk.dump()

    _, conflicts = desk.revert(first)

    assert {c.row_id for c in conflicts if c.table == "person"} >= set(edited)
    assert desk.sql("SELECT id FROM person ORDER BY id") == [(each,) for each in (*edited, 60)]
    assert counted(desk, "person WHERE note IS NOT NULL") == [20]
    desk.undo()
    assert desk.dump() == before


def test_taking_all_rows_as_new_is_not_repeated(office: Office) -> None:
    office.bring(someone())
    typo = someone(**{"Family name": "Cheaa"})
    taken = office.bring(typo, accept=Accept.ALL_NEW)

    again = office.bring(typo, accept=Accept.CERTAIN)

    assert (taken.counts, taken.result.added) == ({"unsure": 1}, 1)
    assert counted(office.desk, "person") == [2]
    assert again.result.added == 0
    assert counted(office.desk, "person") == [2]


def stopper(moment: int) -> Callable[..., None]:
    """Return a progress that cancels when it is called for the time `moment`."""
    calls = 0

    def progress(done: int, total: int, note: str = "") -> None:
        nonlocal calls
        calls += 1
        if calls == moment:
            raise Cancelled

    return progress


def moments(work: Callable[[Callable[..., None]], object]) -> int:
    """Return how many times a piece of work tells its progress."""
    calls = 0

    def progress(done: int, total: int, note: str = "") -> None:
        nonlocal calls
        calls += 1

    work(progress)
    return calls


def test_a_plan_stopped_at_any_moment_leaves_no_trace(desk: Desk, readers: Readers) -> None:
    brought(desk, sample("01"), readers, TARGET)
    before, steps = desk.dump(), steps_of(desk)

    def plan(progress: Callable[..., None]) -> None:
        plan_import(desk, read_here(sample("02")), readers, target=TARGET, progress=progress)

    count = moments(plan)
    for moment in range(1, count + 1):
        with pytest.raises(Cancelled):
            plan(stopper(moment))
    assert count >= 3
    assert (desk.dump(), steps_of(desk)) == (before, steps)


def test_a_list_of_institutions_can_be_stopped_while_it_is_planned(
    desk: Desk, readers: Readers
) -> None:
    listing = read_here(sample("16"))

    def plan(progress: Callable[..., None]) -> None:
        plan_import(desk, listing, readers, progress=progress)

    for moment in range(1, moments(plan) + 1):
        with pytest.raises(Cancelled):
            plan(stopper(moment))


@pytest.mark.parametrize("name", ["02", "16"])
def test_an_import_of_updates_or_institutions_stopped_at_any_moment_leaves_no_trace(
    desk: Desk, readers: Readers, name: str
) -> None:
    brought(desk, sample("01"), readers)
    before, steps = desk.dump(), steps_of(desk)
    plan = plan_import(desk, read_here(sample(name)), readers, target=TARGET)

    def apply(progress: Callable[..., None]) -> None:
        apply_import(desk, plan, readers, target=TARGET, progress=progress)

    moment = 0
    while True:
        moment += 1
        try:
            apply(stopper(moment))
        except Cancelled:
            assert (desk.dump(), steps_of(desk)) == (before, steps)
        else:
            break
    assert moment > 4
    assert steps_of(desk) == steps + 1


def test_reading_stopped_half_way_leaves_no_process_and_no_trace(
    desk: Desk, readers: Readers
) -> None:
    before = desk.dump()

    with pytest.raises(Cancelled):
        open_list(sample("01"), progress=stopper(1))

    assert desk.dump() == before
    assert brought(desk, sample("01"), readers).counts == {"new": 60}
